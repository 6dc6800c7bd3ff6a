import { createGenerator, type Generator } from "../../lib/random/generator";
import { shuffle } from "../../lib/random/shuffle";

/** A stream of seeded draws of every kind that a simulation needs. */
export type Draws = {
  generator: Generator;
  pick: <T>(items: readonly T[]) => T;
  shuffle: <T>(items: readonly T[]) => T[];
  /** A uniform integer from `minimum` to `maximum`, both included. */
  integer: (minimum: number, maximum: number) => number;
  /** True with this probability. */
  chance: (probability: number) => boolean;
  /** A standard normal number. */
  normal: () => number;
  /** An identifier in the form of a random UUID. */
  uuid: () => string;
};

/** Seeded draws for one purpose; streams of different purposes are independent. */
export function createDraws(seed: string, purpose: string): Draws {
  const generator = createGenerator(seed, purpose);
  const hex = (digits: number) =>
    generator
      .below(16 ** digits)
      .toString(16)
      .padStart(digits, "0");
  return {
    generator,
    pick: (items) => {
      if (items.length === 0) throw new RangeError("Draws.pick: there is nothing to pick from");
      return items[generator.below(items.length)] as (typeof items)[number];
    },
    shuffle: (items) => shuffle(items, generator),
    integer: (minimum, maximum) => minimum + generator.below(maximum - minimum + 1),
    chance: (probability) => generator.uniform() < probability,
    // Box–Muller; 1 − u keeps the logarithm's argument above zero.
    normal: () =>
      Math.sqrt(-2 * Math.log(1 - generator.uniform())) *
      Math.cos(2 * Math.PI * generator.uniform()),
    uuid: () => {
      const variant = "89ab".charAt(generator.below(4));
      return `${hex(8)}-${hex(4)}-4${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
    },
  };
}
