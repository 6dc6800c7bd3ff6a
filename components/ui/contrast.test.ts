import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");

function tokensOf(selector: string): Map<string, string> {
  const block = new RegExp(`^\\${selector} \\{([^}]*)\\}`, "m").exec(css)?.[1] ?? "";
  const pairs = block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g);
  return new Map([...pairs].map(([, name, value]) => [name ?? "", value ?? ""]));
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ["paper", "surface", "sunken"];
const statuses = ["accent", "danger", "warning", "success", "info"];
const texts = [
  ...["ink", "muted", ...statuses].flatMap((text) => grounds.map((ground) => [text, ground])),
  ...statuses.flatMap((name) => [
    [name, `${name}-soft`],
    ["ink", `${name}-soft`],
    ["muted", `${name}-soft`],
  ]),
  ["accent-ink", "accent"],
  ["accent-ink", "accent-hover"],
  ["danger-ink", "danger"],
  ["danger-ink", "danger-hover"],
  ["paper", "ink"],
] as [string, string][];
const marks = [
  ...[1, 2, 3, 4, 5, 6].map((arm) => [`arm-${arm}`, "surface"]),
  ...grounds.flatMap((ground) => [
    ["line-strong", ground],
    ["focus", ground],
  ]),
] as [string, string][];

describe.each([
  ["light", ":root"],
  ["dark", ".dark"],
])("the %s theme", (_, selector) => {
  const tokens = tokensOf(selector);
  const between = (pair: [string, string]) =>
    contrast(tokens.get(pair[0]) ?? "#000000", tokens.get(pair[1]) ?? "#000000");

  it.each(texts)("reads %s on %s (4.5 : 1)", (...pair) => {
    expect(between(pair)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks)("sees %s on %s (3 : 1)", (...pair) => {
    expect(between(pair)).toBeGreaterThanOrEqual(3);
  });
});
