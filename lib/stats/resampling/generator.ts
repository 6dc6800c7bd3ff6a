import mt19937 from "@stdlib/random-base-mt19937";
import { StatsError } from "../stats-error";

/** Independent uniform numbers in [0, 1), one a call. */
export type UniformGenerator = () => number;

const TWO_TO_32 = 2 ** 32;

/**
 * The Mersenne Twister MT19937: 32-bit draws divided by 2³².
 *
 * It is seeded by an array: the seed, then the stream's UTF-16 code units (or the stream's number). Each stream is a
 * sequence of its own, so that a figure does not depend on which others were drawn before it. To repeat it with numpy:
 * `RandomState([seed, *map(ord, stream)]).randint(0, 2**32, size, dtype=numpy.uint32) / 2**32`.
 *
 * @param seed a whole number from 0 to 2³² − 1
 * @param stream a text of one or more characters, such as "permutation/novelty", or a whole number from 0 to 2³² − 1
 * @throws StatsError "invalid-option"
 * Source: Matsumoto & Nishimura 1998, ACM Transactions on Modeling and Computer Simulation 8:3–30. Checked against numpy.
 */
export function mersenneTwister(seed: number, stream: string | number): UniformGenerator {
  const parts =
    typeof stream === "number"
      ? [stream]
      : Array.from({ length: stream.length }, (_, index) => stream.charCodeAt(index));
  if (parts.length === 0)
    throw new StatsError("invalid-option", "A stream of random numbers needs a name.");
  const key = [seed, ...parts];
  key.forEach(requireWord);
  const draw = mt19937.factory({ seed: key });
  return () => draw() / TWO_TO_32;
}

/**
 * mulberry32: a generator of one 32-bit word that fits in a few lines of any language. It is here so that a resampling
 * figure can be repeated digit for digit elsewhere; its period of 2³² and its single sequence make `mersenneTwister` the
 * one to use otherwise.
 *
 * @param seed a whole number from 0 to 2³² − 1
 * @throws StatsError "invalid-option"
 * @example mulberry32(20506)() // 0.45937820011749864
 */
export function mulberry32(seed: number): UniformGenerator {
  requireWord(seed);
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_TO_32;
  };
}

function requireWord(value: number): void {
  if (Number.isInteger(value) && value >= 0 && value < TWO_TO_32) return;
  throw new StatsError(
    "invalid-option",
    `A seed is a whole number from 0 to ${TWO_TO_32 - 1}; it cannot be ${value}.`,
  );
}
