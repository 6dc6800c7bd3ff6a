import { describe, expect, it } from "vitest";
import { checkNode, missingPackages } from "./install.mjs";

describe("checkNode", () => {
  it.each(["20.19.0", "20.20.2", "22.12.0", "24.1.0", "26.0.0"])("accepts Node %s", (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });

  it.each(["18.20.4", "20.18.3", "22.11.0"])(
    "refuses Node %s and says what is needed",
    (version) => {
      expect(() => checkNode(version)).toThrow(/needs Node 20\.19/);
    },
  );
});

describe("missingPackages", () => {
  const here = { os: [process.platform], cpu: [process.arch], optional: true };

  it("is empty when every package is there", () => {
    const packages = { "": {}, "node_modules/a": { version: "1.0.0" } };
    expect(missingPackages(packages, packages)).toEqual([]);
  });

  it("names a package that is not there, or there in another version", () => {
    const locked = {
      "node_modules/a": { version: "1.0.0" },
      "node_modules/b": { version: "2.0.0" },
    };
    expect(missingPackages(locked, { "node_modules/b": { version: "1.9.0" } })).toEqual([
      "node_modules/a",
      "node_modules/b",
    ]);
  });

  it("wants the optional packages of this machine and no other's", () => {
    const locked = {
      "node_modules/mine": { version: "1.0.0", ...here },
      "node_modules/theirs": { version: "1.0.0", ...here, os: ["plan9"] },
      "node_modules/fallback": { version: "1.0.0", optional: true },
      "node_modules/other-libc": { version: "1.0.0", ...here, libc: ["musl"] },
    };
    expect(missingPackages(locked, {})).toEqual(["node_modules/mine"]);
  });
});
