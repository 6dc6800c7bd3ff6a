import { describe, expect, it } from "vitest";
import { currentHref } from "./current-item";

const items = [
  { href: "/", label: "Home" },
  { href: "/studies/1", label: "Overview" },
  { href: "/studies/1/ideas", label: "Ideas" },
];

describe("currentHref", () => {
  it("takes the longest address that leads to the page", () => {
    expect(currentHref(items, "/studies/1")).toBe("/studies/1");
    expect(currentHref(items, "/studies/1/people")).toBe("/studies/1");
    expect(currentHref(items, "/studies/1/ideas/7")).toBe("/studies/1/ideas");
  });

  it("does not take a part of a word for a folder, nor the root for everything", () => {
    expect(currentHref(items, "/studies/12")).toBeNull();
    expect(currentHref(items, "/account")).toBeNull();
    expect(currentHref(items, "/")).toBe("/");
  });

  it("believes an item that says it is current", () => {
    const told = [...items, { href: "/elsewhere", label: "Elsewhere", current: true }];
    expect(currentHref(told, "/studies/1/ideas")).toBe("/elsewhere");
  });
});
