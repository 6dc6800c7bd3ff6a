import { expect, type Page } from "@playwright/test";
import { makeCode, makePaper } from "../fixtures/papers";

/** The title of the idea that fell to the executor. */
export async function openExecution(page: Page, studyId: string): Promise<string> {
  await page.goto(`/studies/${studyId}/execution`);
  await expect(page.getByRole("heading", { name: "Your execution" })).toBeVisible();
  return (await page.getByRole("heading", { level: 2 }).first().textContent()) ?? "";
}

export async function startWork(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Start the work" }).click();
  await expect(page.getByText("In progress")).toBeVisible();
}

export async function logHours(page: Page, hours: string, note: string): Promise<void> {
  const form = page.getByRole("form", { name: "Log hours" });
  await form.getByLabel("Day").fill("2025-03-03");
  await form.getByLabel("Hours").fill(hours);
  await form.getByLabel("Note").fill(note);
  await form.getByRole("button", { name: "Add entry" }).click();
  await expect(page.getByRole("region", { name: "Logged hours" })).toContainText(note);
}

export async function recordChange(page: Page, what: string, why: string): Promise<void> {
  const form = page.getByRole("form", { name: "Add a change" });
  await form.getByLabel("What kind of change").selectOption({ label: "Dataset" });
  await form.getByLabel("What was changed").fill(what);
  await form.getByLabel("Why").fill(why);
  await form.getByRole("button", { name: "Add change" }).click();
  await expect(page.getByRole("button", { name: "Remove change 1" })).toBeVisible();
}

/** Uploads a paper of so many pages, whose file names its author. */
export async function uploadPaper(page: Page, pages: number, author: string): Promise<void> {
  const form = page.getByRole("form", { name: "Upload the paper" });
  await form.locator("input[type=file]").setInputFiles(await makePaper(pages, author));
  await form.getByRole("button", { name: /the paper$/ }).click();
}

/** Uploads code that names its author, sees where, agrees to what stands there instead, and uploads it again. */
export async function uploadCode(page: Page, author: string): Promise<void> {
  const form = page.getByRole("form", { name: "Upload the code" });
  await form.locator("input[type=file]").setInputFiles(makeCode(author));
  const upload = form.getByRole("button", { name: "Upload the archive" });
  await upload.click();
  const told = form.getByText(/run\.py, line 1, author: .* becomes “# Author: Author”/).first();
  await expect(told).toBeVisible();
  await expect(page.getByRole("link", { name: "code.zip" })).toBeHidden();
  await form.getByRole("checkbox", { name: "Replace what was found" }).check();
  await upload.click();
  await expect(page.getByRole("link", { name: "code.zip" })).toBeVisible();
}

export async function finish(page: Page): Promise<void> {
  const form = page.getByRole("form", { name: "Finish" });
  const unchanged = form.getByRole("checkbox", { name: "Nothing of the plan was changed" });
  if (await unchanged.isVisible()) await unchanged.check();
  await form.getByRole("button", { name: "Mark as finished" }).click();
  await expect(page.getByRole("button", { name: "Reopen the work" })).toBeVisible();
}
