import { z } from "zod";
import { drawKinds } from "./rules";

export const drawSchema = z.object({ kind: z.enum(drawKinds) });
export type DrawInput = z.output<typeof drawSchema>;

export const verifyDrawSchema = z.object({ runId: z.uuid() });
