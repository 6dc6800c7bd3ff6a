import type { Exclusion } from "@/lib/stats";

/*
 * An exclusion as one text of an address: `idea:KEY:reason` or `reviewer:KEY:reason`, where the key has its colons and
 * percent signs escaped.
 */

const kinds = ["idea", "reviewer"] as const;

/** The text of an exclusion. */
export function writeExclusion({ kind, key, reason }: Exclusion): string {
  const escaped = key.replace(/[%:]/g, (sign) => (sign === "%" ? "%25" : "%3A"));
  return [kind, escaped, ...(reason === null ? [] : [reason])].join(":");
}

/** The exclusion that a text says; null if it says none. */
export function parseExclusion(text: string): Exclusion | null {
  const [word = "", escaped = "", ...rest] = text.split(":");
  const kind = kinds.find((known) => known === word.trim());
  const key = escaped.replace(/%(25|3A)/gi, (code) => (code === "%25" ? "%" : ":")).trim();
  if (!kind || key === "") return null;
  const reason = rest.join(":").trim().slice(0, 300);
  return { kind, key, reason: reason === "" ? null : reason };
}
