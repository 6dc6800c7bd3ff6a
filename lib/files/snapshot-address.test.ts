import { describe, expect, it } from "vitest";
import { snapshotAddress } from "./snapshot-address";

describe("snapshotAddress", () => {
  it("takes anonymous addresses and drops what is not needed to find the snapshot", () => {
    expect(snapshotAddress(" https://anonymous.4open.science/r/abc-1/ ")).toBe(
      "https://anonymous.4open.science/r/abc-1/",
    );
    expect(snapshotAddress("https://anonymous.4open.science/r/abc?by=me#me")).toBe(
      "https://anonymous.4open.science/r/abc",
    );
    expect(snapshotAddress("https://figshare.com/s/0a1b2c")).toBe("https://figshare.com/s/0a1b2c");
  });

  it.each([
    ["https://github.com/somebody/repo", /github\.com is not known to hide/],
    ["https://anonymous.4open.science.evil.org/r/x", /not known to hide/],
    ["http://anonymous.4open.science/r/x", /https/],
    ["https://me:secret@anonymous.4open.science/r/x", /user name/],
    ["https://anonymous.4open.science/dashboard", /not an anonymous address/],
    ["https://figshare.com/authors/Somebody/1", /not an anonymous address/],
    ["my code", /not a web address/],
    ["javascript:alert(1)", /https/],
  ])("refuses %s with the reason", (address, reason) => {
    expect(() => snapshotAddress(address)).toThrow(reason);
  });
});
