import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, type Json } from "./canonical-json";

describe("canonicalJson", () => {
  it("holds what JSON holds", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.parse(JSON.stringify(value)) as Json;
        expect(JSON.parse(canonicalJson(json))).toEqual(json);
      }),
    );
  });

  it("does not depend on the order of keys", () => {
    expect(canonicalJson({ b: 1, a: [{ d: null, c: "ü" }] })).toBe(
      '{"a":[{"c":"ü","d":null}],"b":1}',
    );
  });

  it("refuses what JSON can't hold", () => {
    expect(() => canonicalJson(Number.NaN)).toThrow(RangeError);
  });
});
