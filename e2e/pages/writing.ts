import { expect, type Page } from "@playwright/test";
import { ideaFields } from "@/lib/study/idea-content";
import type { TestIdea } from "../fixtures/ideas";

/** Opens a new draft from the author's list. */
export async function startIdea(page: Page, studyId: string): Promise<void> {
  await page.goto(`/studies/${studyId}/write`);
  await page.getByRole("button", { name: "Write a new idea" }).click();
  await expect(page.getByRole("heading", { name: "Write an idea" })).toBeVisible();
}

/** Types every part of an idea and waits until it is saved. */
export async function typeIdea(page: Page, { topic, content }: TestIdea): Promise<void> {
  await page.getByLabel("Topic").selectOption({ label: topic });
  for (const { key, label } of ideaFields) await page.getByLabel(label).fill(content[key]);
  await expectSaved(page);
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: /^Saved \d/ })).toBeVisible();
}

export async function submitIdea(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Submit idea" }).click();
  await expect(page.getByRole("heading", { name: "Submitted idea" })).toBeVisible();
}
