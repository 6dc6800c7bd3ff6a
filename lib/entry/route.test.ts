import { describe, expect, it } from "vitest";
import { fileResponse, jsonResponse } from "./route";

const headersOf = (response: Response) => Object.fromEntries(response.headers);

describe("what the API answers", () => {
  const file = (content: string) =>
    fileResponse({ content, mediaType: "application/pdf", fileName: "paper.pdf", inline: true });

  it("carries no header by which two files, or two visits, could be told apart", () => {
    expect(headersOf(file("one"))).toEqual(headersOf(file("another, and longer")));
    const names = Object.keys(headersOf(file("one"))).sort();
    expect(names).toEqual([
      ...["cache-control", "content-disposition", "content-security-policy", "content-type"],
      ...["vary", "x-content-type-options"],
    ]);
    expect(headersOf(jsonResponse({ a: 1 }))).toEqual(headersOf(jsonResponse({ b: [2, 3] })));
    expect(Object.keys(headersOf(jsonResponse({}))).join()).not.toMatch(/etag|last-modified/);
  });

  it("is kept by no cache, and says so", () => {
    for (const response of [file("one"), jsonResponse({})]) {
      expect(response.headers.get("cache-control")).toBe("private, no-store");
      expect(response.headers.get("vary")).toBe("Cookie");
    }
  });

  it("is named alike for everybody", () => {
    expect(file("one").headers.get("content-disposition")).toBe('inline; filename="paper.pdf"');
  });
});
