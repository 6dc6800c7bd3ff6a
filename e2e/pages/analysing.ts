import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";

/** The row of a metric in the change-score table: its cells after the metric's name. */
export async function changeTableRow(page: Page, caption: string, metric: string) {
  const row: Locator = page
    .getByRole("table", { name: caption })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: metric, exact: true }) });
  await expect(row).toHaveCount(1);
  const cells = await row.getByRole("cell").allTextContents();
  const at = (index: number): string => cells[index] ?? "";
  const arm = (from: number) => ({
    n: at(from),
    mean: at(from + 1),
    standardDeviation: at(from + 2),
  });
  return {
    other: arm(0),
    reference: arm(3),
    difference: at(6),
    interval: at(7),
    t: at(8),
    degreesOfFreedom: at(9),
    pTwoSided: at(10),
    p: at(11),
    pAdjusted: at(12),
    hedgesG: at(13),
  };
}

/** Clicks a download and reads the file that comes. */
export async function download(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name, exact: true }).click(),
  ]);
  return readFile(await file.path(), "utf8");
}

/** Imports files as a study of that name; what comes of it is for the test to see. */
export async function importFiles(
  page: Page,
  name: string,
  files: Parameters<Locator["setInputFiles"]>[0],
  { armsAreKnown = true } = {},
): Promise<void> {
  await page.goto("/studies/import");
  await page.getByLabel("Name of the study").fill(name);
  await page.locator("input[type=file]").setInputFiles(files);
  await page.getByRole("checkbox", { name: /^The arms are public/ }).setChecked(armsAreKnown);
  await page.getByRole("button", { name: "Import", exact: true }).click();
}

export async function expectDashboard(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "Change-score table" })).toBeVisible({
    timeout: 30_000,
  });
}

/** Opens the panel in which the organizer chooses what the report is asked. */
export async function openOptions(page: Page): Promise<void> {
  const form = page.getByRole("form", { name: "Options" });
  if (!(await form.isVisible())) await page.getByText("Options", { exact: true }).first().click();
  await expect(form).toBeVisible();
}

/** Clicks a button that saves a file made in the browser, and reads it. */
export async function saveByButton(page: Page, name: string | RegExp): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name }).first().click(),
  ]);
  return readFile(await file.path());
}

/** Opens the seal on the masked dashboard, by the study's typed name. */
export async function unblind(page: Page, studyName: string, reason: string): Promise<void> {
  await page.getByRole("button", { name: "Unblind the study" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Reason").fill(reason);
  await dialog.getByLabel(/^Type/).fill(studyName);
  await dialog.getByRole("button", { name: "Unblind the study" }).click();
  await expect(dialog).toHaveCount(0);
  // The dashboard comes anew, with the arms' names: what is opened before that is closed again.
  await expect(page.getByText("Arms are masked")).toHaveCount(0);
}
