import "server-only";
import { Worker } from "node:worker_threads";
import { z } from "zod";

/** How far a job is: a share from 0 to 1 and what is being done. */
export type JobProgress = { readonly progress: number; readonly step: string };

/** What a worker says: how far it is, then its result as text, or what is wrong with its input. */
const messageSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("progress"), progress: z.number().min(0).max(1), step: z.string() }),
  z.object({ kind: z.literal("result"), result: z.string() }),
  z.object({ kind: z.literal("refused"), message: z.string() }),
]);
export type WorkerMessage = z.infer<typeof messageSchema>;

/** The worker would not take its input; the message is for the person who asked. */
export class JobRefused extends Error {}

/** Somebody cancelled the job. */
export class JobCancelled extends Error {
  constructor() {
    super("The job was cancelled.");
  }
}

/** A running worker thread: `result` settles once, `cancel` ends the thread at once. */
export type WorkerRun = { readonly result: Promise<string>; readonly cancel: () => void };

/** Runs a bundled program in a thread of its own, so that requests go on being answered. */
export function runWorker(
  program: string,
  input: unknown,
  onProgress: (progress: JobProgress) => void,
): WorkerRun {
  const worker = new Worker(/* turbopackIgnore: true */ program, { workerData: input });
  let cancel = () => {};
  const result = new Promise<string>((resolve, reject) => {
    cancel = () => reject(new JobCancelled());
    worker.on("message", (message: unknown) => {
      const said = messageSchema.parse(message);
      if (said.kind === "progress") onProgress(said);
      else if (said.kind === "result") resolve(said.result);
      else reject(new JobRefused(said.message));
    });
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("The worker ended without a result.")));
  }).finally(() => void worker.terminate());
  return { result, cancel: () => cancel() };
}
