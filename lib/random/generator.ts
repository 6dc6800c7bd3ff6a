import { createHash, randomBytes } from "node:crypto";

/** A stream of random numbers that its seed determines. */
export type Generator = {
  /** A uniform integer in [0, bound). */
  below: (bound: number) => number;
  /** A uniform number in [0, 1) with 53 random bits. */
  uniform: () => number;
};

/** A fresh seed: 256 bits from the system's source, as hexadecimal. */
export function freshSeed(): string {
  return randomBytes(32).toString("hex");
}

/**
 * The one seeded generator: SHA-256 in counter mode over the seed and a purpose, so that streams of one seed for
 * different purposes are independent, and no output tells the next.
 *
 * Integers are drawn by rejection from 48-bit words: exactly uniform for every bound up to 2^48.
 * @throws RangeError for an empty seed, or a bound that is not an integer in [1, 2^48]
 */
export function createGenerator(seed: string, purpose: string): Generator {
  if (seed === "") throw new RangeError("createGenerator: the seed is empty");
  const key = createHash("sha256")
    .update(JSON.stringify([seed, purpose]))
    .digest();
  const counter = Buffer.alloc(8);
  let block = Buffer.alloc(0);
  let offset = 0;
  let count = 0n;
  const word = () => {
    if (offset + 6 > block.length) {
      counter.writeBigUInt64BE(count++);
      block = createHash("sha256").update(key).update(counter).digest();
      offset = 0;
    }
    const value = block.readUIntBE(offset, 6);
    offset += 6;
    return value;
  };
  const range = 2 ** 48;
  return {
    below: (bound) => {
      if (!Number.isInteger(bound) || bound < 1 || bound > range) {
        throw new RangeError(`Generator.below: ${bound} is not an integer in [1, 2^48]`);
      }
      const limit = range - (range % bound);
      for (;;) {
        const value = word();
        if (value < limit) return value % bound;
      }
    },
    uniform: () => ((word() % 2 ** 27) * 2 ** 26 + (word() % 2 ** 26)) / 2 ** 53,
  };
}
