import { describe, expect, it } from "vitest";
import { neutralAddress } from "./link-targets";

describe("neutralAddress", () => {
  it.each([
    ["https://doi.org/10.1000/182", "https://doi.org/10.1000/182"],
    ["http://arxiv.org/abs/2506.20803v1?from=me#me", "https://arxiv.org/abs/2506.20803v1"],
    ["https://openreview.net/forum?id=a_B-1", "https://openreview.net/forum?id=a_B-1"],
    ["https://aclanthology.org/2020.acl-main.1/", "https://aclanthology.org/2020.acl-main.1/"],
  ])("keeps %s", (address, kept) => {
    expect(neutralAddress(address)).toBe(kept);
  });

  it.each([
    "https://somebody.github.io/paper",
    "https://github.com/somebody/code",
    "https://openreview.net/profile?id=~Some_Body1",
    "https://openreview.net/forum?id=a&referrer=Some",
    "https://arxiv.org/a/body_s_1",
    "https://me@doi.org/10.1000/182",
    "https://doi.org.evil.org/10.1000/182",
    "mailto:somebody@example.org",
    "file:///home/somebody/paper.tex",
    "javascript:alert(1)",
    "no address",
  ])("keeps nothing of %s", (address) => {
    expect(neutralAddress(address)).toBeUndefined();
  });
});
