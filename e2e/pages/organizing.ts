import { expect, type Page } from "@playwright/test";
import type { Persona } from "../fixtures/cast";

/** A study's id, from the address of any of its pages. */
export function studyIdOf(page: Page): string {
  const id = /\/studies\/([0-9a-f-]{36})/.exec(page.url())?.[1];
  if (!id) throw new Error(`No study's page: ${page.url()}`);
  return id;
}

/** Creates a study from the built-in template; its protocol page opens. */
export async function createStudy(page: Page, name: string): Promise<string> {
  await page.goto("/studies/new");
  await page.getByLabel("Name").fill(name);
  await expect(page.getByRole("radio", { name: /^Idea–execution gap/ })).toBeChecked();
  await page.getByRole("button", { name: "Create the study" }).click();
  await expect(page).toHaveURL(/\/protocol$/);
  return studyIdOf(page);
}

export type Invitation = {
  role: "Idea author" | "Executor" | "Reviewer";
  people: readonly Persona[];
  topics?: readonly string[];
};

/** Invites people on the People page; the links come back in the people's order. */
export async function invite(page: Page, studyId: string, invitation: Invitation) {
  const { role, people, topics = [] } = invitation;
  await page.goto(`/studies/${studyId}/people`);
  await page.getByRole("button", { name: "Invite people" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Role").selectOption({ label: role });
  const [only, ...more] = people;
  if (only && more.length === 0) {
    await dialog.getByLabel("Name").fill(only.name);
    await dialog.getByLabel("E-mail").fill(only.email);
  } else {
    await dialog.getByRole("radio", { name: "Several at once" }).check();
    const lines = people.map(({ name, email }) => `${name}, ${email}`);
    await dialog.getByRole("textbox", { name: "People" }).fill(lines.join("\n"));
  }
  for (const topic of topics) await dialog.getByRole("checkbox", { name: topic }).check();
  await dialog.getByRole("button", { name: "Invite", exact: true }).click();
  const links = dialog.locator("[data-invitation-link]");
  await expect(links).toHaveCount(people.length);
  const texts = await links.allTextContents();
  await dialog.getByRole("button", { name: "Done" }).click();
  return texts.map((text) => text.trim());
}

/** Takes the study to its next phase on the overview, anyway where something is open; types its name where asked. */
export async function advance(
  page: Page,
  studyId: string,
  step: string,
  { confirm, phase, anyway }: { confirm?: string; phase: string; anyway?: boolean },
): Promise<void> {
  await page.goto(`/studies/${studyId}`);
  if (anyway) await page.getByRole("checkbox", { name: "Close anyway" }).check();
  await page.getByRole("button", { name: step }).click();
  if (confirm !== undefined) {
    const dialog = page.getByRole("dialog");
    const act = dialog.getByRole("button", { name: step });
    await expect(act).toBeDisabled();
    await dialog.getByLabel(/^Type/).fill(confirm);
    await act.click();
  }
  await expect(
    page.getByRole("list", { name: "Phases of the study" }).locator("[aria-current]"),
  ).toContainText(phase);
}

/** Draws on the allocation page, and has the draw run again for comparison. */
export async function draw(page: Page, studyId: string, title: string, expected: RegExp) {
  await page.goto(`/studies/${studyId}/allocation`);
  const section = page.getByRole("region", { name: title, exact: true });
  await section.getByRole("button", { name: /^Draw / }).click();
  await expect(section.getByText(expected)).toBeVisible();
  await section.getByRole("button", { name: "Run it again and compare" }).click();
  await expect(section.getByText(/the same result, to the byte/)).toBeVisible();
}

/** Leaves these topics and takes the others out. */
export async function keepTopics(page: Page, kept: readonly string[]): Promise<void> {
  await page.getByRole("button", { name: "Edit: Topics" }).click();
  const form = page.getByRole("form", { name: "Topics" });
  const removers = form.getByRole("button", { name: /^Remove / });
  for (const label of await removers.evaluateAll((all) =>
    all.map((one) => one.getAttribute("aria-label") ?? ""),
  )) {
    const topic = label.replace(/^Remove /, "");
    if (!kept.includes(topic)) await form.getByRole("button", { name: label, exact: true }).click();
  }
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Edit: Topics" })).toBeVisible();
}

/** Sets numbers of the study's settings by their labels. */
export async function changeSettings(page: Page, numbers: Readonly<Record<string, number>>) {
  await page.getByRole("button", { name: "Edit: Settings" }).click();
  const form = page.getByRole("form", { name: "Settings" });
  for (const [label, value] of Object.entries(numbers))
    await form.getByLabel(label).fill(String(value));
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Edit: Settings" })).toBeVisible();
}

/** Uploads a file of ideas for the study's machine arm on the intake page. */
export async function uploadIdeas(
  page: Page,
  studyId: string,
  file: { name: string; mimeType: string; buffer: Buffer },
) {
  await page.goto(`/studies/${studyId}/intake`);
  const form = page.getByRole("form", { name: "Upload ideas" });
  await form.locator("input[type=file]").setInputFiles(file);
  await form.getByRole("button", { name: "Upload and seal" }).click();
}
