import { canariesIn, identifiersIn } from "./canary-pattern";
import { readings } from "./readings";

/** A response as it came over the wire: everything in it that somebody could read. */
export type Captured = {
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
};

/** Status line and headers as they are written on the wire. */
export function headOf({ status, statusText, headers }: Captured): string {
  return [`${status} ${statusText}`, ...headers.map(([name, value]) => `${name}: ${value}`)].join(
    "\r\n",
  );
}

export type Found = { readonly canaries: Set<string>; readonly identifiers: Set<string> };

/** Every canary and every identifier in a response, in its status, its headers and its body, however encoded. */
export async function findSecrets(response: Captured): Promise<Found> {
  const found = { canaries: new Set<string>(), identifiers: new Set<string>() };
  for (const part of [Buffer.from(headOf(response)), response.body]) {
    for await (const text of readings(part)) {
      for (const canary of canariesIn(text)) found.canaries.add(canary);
      for (const id of identifiersIn(text)) found.identifiers.add(id);
    }
  }
  return found;
}

/** How many bytes of a response are searched. */
export function bytesOf(response: Captured): number {
  return Buffer.byteLength(headOf(response)) + response.body.byteLength;
}
