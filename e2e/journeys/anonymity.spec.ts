import { humanIdeas, ideasFile, machineIdeas } from "../fixtures/ideas";
import { lookAt } from "../fixtures/look";
import { openIntake, type SmallStudy } from "../fixtures/small-study";
import { expect, test } from "../fixtures/test";
import * as organizing from "../pages/organizing";
import * as writing from "../pages/writing";

/*
 * A text that tells who wrote it: its author changes one phrase by a click and keeps another with a reason, which the
 * custodian reads; uploaded ideas are read in the same way.
 */
test.describe.configure({ mode: "serial" });

let study: SmallStudy;
const link = "https://github.com/ledger-owner/ledgers";
const reason = "The repository belongs to a benchmark of others.";

test.beforeAll(async ({ people }) => {
  study = await openIntake(people, "Hard to recognise");
});

test("an author fixes one phrase by a click, keeps one with a reason, and hands in", async ({
  people,
}) => {
  const { page } = await people.meet(study.author);
  const { topic, arm, content } = humanIdeas.doubt;
  const told = {
    ...content,
    motivation: `In our previous work, asking once failed.\nThe data are at ${link}.`,
  };
  await writing.startIdea(page, study.studyId);
  await writing.typeIdea(page, { topic, arm, content: told });
  const phrases = page.getByRole("list", { name: "Marked phrases" });
  await expect(phrases).toContainText("A reference to your own earlier work");
  await expect(phrases).toContainText("(Motivation, line 1)");
  await expect(phrases).toContainText("(Motivation, line 2)");
  await page.getByRole("button", { name: "Submit idea" }).click();
  await expect(
    page.getByRole("alert").filter({ hasText: "2 phrases could tell who wrote this" }),
  ).toBeVisible();
  await lookAt(page, "marked-phrases");

  await page.getByRole("button", { name: "Replace by “previous work”" }).click();
  await expect(page.getByLabel("Motivation")).toHaveValue(
    `In previous work, asking once failed.\nThe data are at ${link}.`,
  );
  await phrases.getByRole("button", { name: "Keep it and say why" }).click();
  const keep = phrases.getByRole("button", { name: "Keep it", exact: true });
  await phrases.getByRole("textbox").fill("No.");
  await expect(keep).toBeDisabled();
  await phrases.getByRole("textbox").fill(reason);
  await keep.click();
  await expect(phrases).toContainText(`Kept: ${reason}`);
  await writing.expectSaved(page);
  await page.reload();
  await expect(phrases).toContainText(`Kept: ${reason}`);
  await writing.submitIdea(page);
});

test("uploaded ideas are refused by row and field, and taken with a reason", async ({ people }) => {
  const { page } = await people.meetAgain("organizer");
  const file = ideasFile(Object.values(machineIdeas), (row, index) => {
    if (index === 1) row["fallback_plan"] = "As an AI language model, I suggest to try again.";
  });
  await organizing.uploadIdeas(page, study.studyId, file);
  await expect(
    page.getByRole("alert").filter({ hasText: "Idea 2, Fallback plan: words of a chat model" }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Keep it and say why" }).click();
  const phrases = page.getByRole("list", { name: "Marked phrases" });
  await phrases.getByRole("textbox").fill("Kept on purpose to try this out.");
  await phrases.getByRole("button", { name: "Keep it", exact: true }).click();
  await page.getByRole("button", { name: "Upload and seal" }).click();
  await expect(page.getByText(/2 ideas read and sealed/)).toBeVisible();
});

test("the custodian reads what was kept and why; the author finds no such page", async ({
  people,
}) => {
  const { page } = await people.meetAgain("organizer");
  await page.goto(`/studies/${study.studyId}/anonymity`);
  await expect(page.getByText("2 texts were read")).toBeVisible();
  const row = page.getByRole("row", { name: /Idea Motivation, line 2/ });
  await expect(row).toContainText(link);
  await expect(row).toContainText(reason);
  await expect(page.getByRole("row", { name: /Uploaded ideas/ })).toContainText("on purpose");
  await expect(page.getByRole("main")).not.toContainText(study.author.name);
  await lookAt(page, "custodian-anonymity");
  const { page: own } = await people.meet(study.author);
  await own.goto(`/studies/${study.studyId}/anonymity`);
  await expect(own.getByText(reason)).toHaveCount(0);
});
