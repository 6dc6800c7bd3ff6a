import { humanIdeas, machineIdeas } from "./fixtures/ideas";
import { lookAt } from "./fixtures/look";
import { scoresFor } from "./fixtures/scores";
import { openIntake, openReview, type SmallStudy } from "./fixtures/small-study";
import { expect, test } from "./fixtures/test";
import { readWholeStudy } from "./fixtures/whole-study";
import { openTask, question, reasons } from "./pages/reviewing";
import { startIdea, typeIdea } from "./pages/writing";

/* Every role's main pages, wide and narrow: no fault by WCAG 2.1 A and AA, no sideways scrolling at 390 pixels. */
test.describe.configure({ mode: "serial" });

let study: SmallStudy;

test("pages before signing in", async ({ page }) => {
  await page.goto("/sign-in");
  await lookAt(page, "sign-in", { alsoNarrow: true });
  await page.goto("/sign-in/check-mail");
  await lookAt(page, "check-mail");
  await page.goto("/invite/no-such-invitation");
  await lookAt(page, "invitation-closed");
});

test("the organizer's pages of a finished study", async ({ people }) => {
  const { page } = await people.meetAgain("organizer");
  const { studyId } = readWholeStudy();
  for (const part of ["", "protocol", "people", "intake", "allocation", "analysis", "audit"]) {
    await page.goto(`/studies/${studyId}/${part}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await lookAt(page, `organizer-${part || "overview"}`, { alsoNarrow: part === "analysis" });
  }
  for (const address of ["/studies", "/studies/new", "/studies/import", "/account"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await lookAt(page, `organizer${address.replaceAll("/", "-")}`);
  }
});

test("the author's pages", async ({ people }) => {
  study = await openIntake(people, "Easy to use");
  const { page } = await people.meet(study.author);
  await page.goto(`/studies/${study.studyId}/write`);
  await lookAt(page, "author-list");
  await startIdea(page, study.studyId);
  await lookAt(page, "author-empty-idea");
  await page.getByRole("button", { name: "Submit idea" }).click();
  await expect(page.getByText("Choose a topic.").first()).toBeVisible();
  await typeIdea(page, humanIdeas.units);
  await expect(page.getByText("This part is empty.")).toHaveCount(0);
  await lookAt(page, "author-idea", { alsoNarrow: true });
});

test("the organizer's pages of a study that is going on", async ({ people }) => {
  const { page } = await people.meetAgain("organizer");
  for (const part of ["", "intake", "people"]) {
    await page.goto(`/studies/${study.studyId}/${part}`);
    await lookAt(page, `organizer-open-${part || "overview"}`);
  }
  await page.getByRole("button", { name: "Invite people" }).click();
  await lookAt(page, "organizer-invite");
});

test("the reviewer's and the executor's pages", async ({ people }) => {
  await openReview(people, study);
  const { page } = await people.meet(study.reviewers[0] ?? study.author);
  await page.goto(`/studies/${study.studyId}/reviews`);
  await lookAt(page, "reviewer-queue", { alsoNarrow: true });
  await openTask(page, study.studyId, "Ideas", machineIdeas.witness.content.title);
  await page.getByRole("button", { name: "Submit review" }).click();
  await lookAt(page, "reviewer-idea", { alsoNarrow: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "Score", exact: true }).click();
  await lookAt(page, "reviewer-form", { alsoNarrow: true });

  const { page: executor } = await people.meetAgain("firstExecutor");
  await executor.goto(`/studies/${readWholeStudy().studyId}/execution`);
  await lookAt(executor, "executor-closed");
  const { page: former } = await people.meetAgain("firstReviewer");
  await former.goto(`/studies/${readWholeStudy().studyId}/reviews`);
  await lookAt(former, "reviewer-queue-closed");
});

test("a review is scored and submitted with the keyboard alone", async ({ people }) => {
  const { page } = await people.meet(study.reviewers[1] ?? study.author);
  const { title } = humanIdeas.doubt.content;
  await openTask(page, study.studyId, "Ideas", title);
  const { keyboard } = page;
  /** Presses Tab until the focus is there; gives up after more stops than the page has. */
  const tabTo = async (isThere: () => Promise<boolean>) => {
    for (let stop = 0; stop < 80; stop += 1) {
      if (await isThere()) return;
      await keyboard.press("Tab");
    }
    throw new Error("The focus never came there.");
  };
  const hasFocus = (target: ReturnType<typeof page.getByRole>) => () =>
    target.evaluate((element) => element === document.activeElement);
  for (const [name, score] of Object.entries(scoresFor(title, "pre"))) {
    const asked = question(page, name);
    await tabTo(hasFocus(asked.at(1)));
    for (let at = 1; at < score; at += 1) await keyboard.press("ArrowRight");
    if (score === 1) await keyboard.press("Space");
    await expect(asked.at(score)).toBeChecked();
    if (await asked.reasons.isVisible()) {
      await tabTo(hasFocus(asked.reasons));
      await keyboard.insertText(reasons);
    }
  }
  await tabTo(hasFocus(page.getByLabel("Minutes spent")));
  await keyboard.type("20");
  await tabTo(hasFocus(page.getByRole("button", { name: "Submit review" })));
  await keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Submitted" })).toBeVisible();
});
