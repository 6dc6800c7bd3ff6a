import { expect, type Locator, type Page } from "@playwright/test";
import { allIdeas } from "../fixtures/ideas";

/** Reasons that are long enough for any form of the tests. */
export const reasons =
  "Because the plan names data, baselines and a measure, and says what would count as failure.";

/** A part of the queue, by its heading. */
export type QueuePart = "Ideas" | "Ideas: closed" | "Executed work" | "Executed work: closed";

/** One of the form's questions: its scale and, where reasons are asked, their text. */
export function question(page: Page, name: string) {
  const group = page.getByRole("group", { name, exact: true });
  const at = (score: number): Locator =>
    group.getByRole("radio", { name: new RegExp(`^${score}\\b`) });
  return {
    at,
    score: (score: number) => at(score).check(),
    reasons: group.getByRole("textbox", { name: "Rationale" }),
  };
}

/** Fills the whole form. */
export async function fillReview(
  page: Page,
  scores: Readonly<Record<string, number>>,
  minutes: number,
): Promise<void> {
  for (const [name, score] of Object.entries(scores)) {
    const asked = question(page, name);
    await asked.score(score);
    if (await asked.reasons.isVisible()) await asked.reasons.fill(`${name}: ${reasons}`);
  }
  await page.getByLabel("Minutes spent").fill(String(minutes));
}

export async function submitReview(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Submit/ }).click();
  await expect(page.getByRole("status").filter({ hasText: "Submitted" })).toBeVisible();
}

/** The titles of the tasks in one stage's part of the reviewer's queue. */
export async function openTitles(page: Page, studyId: string, stage: QueuePart) {
  await page.goto(`/studies/${studyId}/reviews`);
  const links = page.getByRole("region", { name: stage, exact: true }).getByRole("link");
  await expect(links.first()).toBeVisible();
  const words = await links.allTextContents();
  return allIdeas
    .map(({ content }) => content.title)
    .filter((title) => words.some((each) => each.includes(title)));
}

/** Opens a task of one stage by its title. */
export async function openTask(
  page: Page,
  studyId: string,
  stage: QueuePart,
  title: string,
): Promise<void> {
  await page.goto(`/studies/${studyId}/reviews`);
  const tasks = page.getByRole("region", { name: stage, exact: true });
  await tasks.getByRole("link", { name: new RegExp(title) }).click();
  await expect(page.getByRole("form", { name: "Review form" })).toBeVisible();
}

/** Answers the one question after the review, which is open in the page, and looks whether it stays answered. */
export async function guess(page: Page, answer: string, certainty: string): Promise<void> {
  await page.getByRole("link", { name: "One last question" }).click();
  const give = page.getByRole("button", { name: "Give your guess" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Where do you think this idea came from?",
  );
  await page.getByRole("radio", { name: answer }).check();
  await give.click();
  await expect(page.getByText("Say how certain you are.").first()).toBeVisible();
  await page.getByRole("radio", { name: certainty }).check();
  await give.click();
  const kept = page.getByRole("status").filter({ hasText: "Your guess was kept" });
  await expect(kept).toContainText(answer);
  await page.reload();
  await expect(kept).toContainText(`You said: ${answer}`);
  await expect(give).toHaveCount(0);
}
