import { describe, expect, it } from "vitest";
import { freshMaskedArms, maskedLabels } from "./masked-labels";

const viewers = Array.from({ length: 400 }, (_, at) => `viewer ${at}`);

describe("maskedLabels", () => {
  it("gives each arm a letter of its own, the same on every visit, whatever the order of the arms", () => {
    const arms = freshMaskedArms(["x", "y", "z"]);
    for (const viewer of viewers.slice(0, 50)) {
      const labels = maskedLabels(arms, viewer);
      expect([...labels.values()].sort()).toEqual(["A", "B", "C"]);
      const again = maskedLabels([...arms].reverse(), viewer);
      expect(Object.fromEntries(again)).toEqual(Object.fromEntries(labels));
    }
  });

  it("gives an arm each letter as often, over viewers: one's letters say nothing of another's", () => {
    const arms = freshMaskedArms(["human", "machine"]);
    const first = viewers.map((viewer) => maskedLabels(arms, viewer).get("human"));
    const asA = first.filter((label) => label === "A").length;
    // 400 fair draws leave 140…260 once in a hundred million runs.
    expect(asA).toBeGreaterThan(140);
    expect(asA).toBeLessThan(260);
    const pairs = first.filter((label, at) => at > 0 && label === first[at - 1]).length;
    expect(pairs).toBeGreaterThan(140);
    expect(pairs).toBeLessThan(260);
  });

  it("follows the keys when they are exchanged: arms themselves play no part", () => {
    const [one, other] = freshMaskedArms(["human", "machine"]);
    if (!one || !other) throw new Error("no arms");
    const labels = maskedLabels([one, other], "viewer");
    const swapped = maskedLabels(
      [
        { arm: one.arm, key: other.key },
        { arm: other.arm, key: one.key },
      ],
      "viewer",
    );
    expect(swapped.get("human")).toBe(labels.get("machine"));
  });

  it("refuses more arms than there are letters", () => {
    expect(() => freshMaskedArms(Array.from({ length: 27 }, (_, at) => String(at)))).toThrow("26");
  });
});
