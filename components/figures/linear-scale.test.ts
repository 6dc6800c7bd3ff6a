import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linearScale, niceDomain, niceTicks } from "./linear-scale";

describe("linearScale", () => {
  it("maps ends onto ends, upside down too", () => {
    const scale = linearScale([1, 10], [300, 0]);
    expect(scale(1)).toBe(300);
    expect(scale(10)).toBe(0);
    expect(scale(5.5)).toBe(150);
  });

  it("puts everything in the middle of a domain without width", () => {
    expect(linearScale([4, 4], [0, 100])(4)).toBe(50);
  });
});

describe("niceTicks", () => {
  it("takes round steps", () => {
    expect(niceTicks([1, 10], 9)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(niceTicks([0, 1], 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(niceTicks([-0.4, 3.1], 4)).toEqual([0, 1, 2, 3]);
    expect(niceTicks([0, 0.3], 3)).toEqual([0, 0.1, 0.2, 0.3]);
  });

  it("stays inside the domain and close to the number asked for", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
        fc.double({ min: 1e-2, max: 1e4, noNaN: true }),
        fc.integer({ min: 2, max: 12 }),
        (from, width, wanted) => {
          const ticks = niceTicks([from, from + width], wanted);
          expect(ticks.length).toBeLessThanOrEqual(wanted + 1);
          for (const tick of ticks) {
            expect(tick).toBeGreaterThanOrEqual(from - width * 1e-6);
            expect(tick).toBeLessThanOrEqual(from + width * (1 + 1e-6));
          }
        },
      ),
    );
  });
});

describe("niceDomain", () => {
  it("widens to round ends that hold the old ones", () => {
    expect(niceDomain([-0.4, 3.1], 4)).toEqual([-1, 4]);
    expect(niceDomain([0, 1], 5)).toEqual([0, 1]);
  });
});
