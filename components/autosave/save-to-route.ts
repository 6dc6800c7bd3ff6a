import { z } from "zod";
import type { SaveOutcome } from "./save-outcome";

const savedAnswer = z.object({ version: z.int() });
const refusal = z.object({
  code: z.string(),
  message: z.string(),
  version: z.int().optional(),
  value: z.unknown(),
});

// Browsers refuse to carry more than 64 KiB beyond the end of a page.
const keepaliveLimitBytes = 60_000;

/**
 * Saves by PUT to a Route Handler that answers `{ version }`, or 409 with `{ code: "conflict", version, value }` where
 * a newer version is stored. Throws where the server can't be reached.
 */
export async function saveToRoute<T>(
  url: string,
  body: { baseVersion: number } & Record<string, unknown>,
  parse: (stored: unknown) => T | undefined,
): Promise<SaveOutcome<T>> {
  const text = JSON.stringify(body);
  const response = await fetch(url, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: text,
    keepalive: new Blob([text]).size <= keepaliveLimitBytes,
    cache: "no-store",
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) {
    const saved = savedAnswer.safeParse(answer);
    if (saved.success) return { kind: "saved", version: saved.data.version };
    return { kind: "failed", reason: "the server's answer could not be read." };
  }
  if (response.status === 401) return { kind: "signed-out" };
  const refused = refusal.safeParse(answer).data;
  const value = refused?.code === "conflict" ? parse(refused.value) : undefined;
  if (refused?.version !== undefined && value !== undefined) {
    return { kind: "conflict", version: refused.version, value };
  }
  const isFinal = response.status < 500 && response.status !== 429;
  const reason = refused?.message ?? "something went wrong on the server. It is tried again.";
  return { kind: "failed", reason, isFinal };
}
