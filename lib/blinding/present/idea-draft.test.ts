import { describe, expect, it } from "vitest";
import { presentIdeaDraft } from "./idea-draft";

const row = {
  id: "7f4f3c1e-6a7e-4c39-9d57-0c3f0a3a1b11",
  studyId: "0b0a86e3-36f4-4f0b-8f4e-94a3a8f6f5c2",
  topicId: "4c8e1f0e-8d2f-4cf5-9a50-6a1f0a4a7e33",
  content: { title: "A title", motivation: "Why" },
  version: 3,
  submittedAt: new Date("2026-03-02T10:11:12Z"),
  sealedAt: null,
  study: { phase: "intake" },
};

describe("presentIdeaDraft", () => {
  it("shows authors their own text, every part of the template, and no time", () => {
    const view = presentIdeaDraft(row);
    expect(view).toMatchObject({ state: "submitted", isOpen: true, version: 3 });
    expect(Object.keys(view.content)).toHaveLength(7);
    expect(JSON.stringify(view)).not.toContain("2026");
  });

  it("shows nothing of a sealed idea, even where text was left behind", () => {
    const view = presentIdeaDraft({ ...row, sealedAt: new Date("2026-03-09T00:00:00Z") });
    expect(view).toMatchObject({ state: "sealed", isOpen: false, topicId: null, content: {} });
  });

  it("is closed outside of intake", () => {
    expect(presentIdeaDraft({ ...row, study: { phase: "setup" } }).isOpen).toBe(false);
  });
});
