import { expect, it } from "vitest";
import { landingOf } from "./rules-landing";

it("sends people to the work that is open to them", () => {
  expect(landingOf(["analyst"], "setup")).toBe("overview");
  expect(landingOf(["organizer", "reviewer"], "idea-review")).toBe("overview");
  expect(landingOf(["author", "executor", "reviewer"], "intake")).toBe("write");
  expect(landingOf(["author", "executor", "reviewer"], "idea-review")).toBe("reviews");
  expect(landingOf(["author", "executor", "reviewer"], "execution")).toBe("execution");
  expect(landingOf(["executor", "reviewer"], "execution-review")).toBe("reviews");
});

it("sends people whose work is not open to the place of their work", () => {
  expect(landingOf(["executor"], "setup")).toBe("execution");
  expect(landingOf(["author"], "frozen")).toBe("write");
  expect(landingOf([], "frozen")).toBeUndefined();
});
