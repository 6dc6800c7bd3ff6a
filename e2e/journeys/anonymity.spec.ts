import { humanIdeas, ideasFile, machineIdeas } from "../fixtures/ideas";
import { lookAt } from "../fixtures/look";
import { makePaperSaying } from "../fixtures/papers";
import { openIntake, type SmallStudy } from "../fixtures/small-study";
import { scoresFor } from "../fixtures/scores";
import { expect, test } from "../fixtures/test";
import { madeUp } from "../fixtures/cast";
import { acceptInvitation } from "../pages/entry";
import * as executing from "../pages/executing";
import * as organizing from "../pages/organizing";
import * as reviewing from "../pages/reviewing";
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

test("a reviewer's rationale is read before it is submitted", async ({ people }) => {
  const { page: organizer } = await people.meetAgain("organizer");
  const { studyId, name } = study;
  await organizing.advance(organizer, studyId, "Close intake and seal", {
    ...{ confirm: name, phase: "Idea review" },
  });
  await organizing.draw(organizer, studyId, "Reviewers of ideas", /6 reviews of 3 ideas/);
  const { page } = await people.meet(study.reviewers[0] ?? study.author);
  const { title } = machineIdeas.witness.content;
  await reviewing.openTask(page, studyId, "Ideas", title);
  await reviewing.fillReview(page, scoresFor(title, "pre"), 20);
  const { reasons } = reviewing.question(page, "Novelty");
  await reasons.fill("In our previous work we saw much of the same.");
  await page.getByRole("button", { name: "Submit review" }).click();
  const fix = page.getByRole("button", { name: "Replace by “previous work”" });
  await fix.click();
  await expect(reasons).toHaveValue("In previous work we saw much of the same.");
  await expect(fix).toHaveCount(0);
  await reviewing.submitReview(page);
});

test("an executor's paper is marked by page and line, and taken once it is clean", async ({
  people,
}) => {
  const { page: organizer } = await people.meetAgain("organizer");
  const { studyId } = study;
  const executor = madeUp("Hard to recognise executor");
  const [invitation = ""] = await organizing.invite(organizer, studyId, {
    ...{ role: "Executor", people: [executor] },
  });
  const person = await people.meet(executor);
  await acceptInvitation(person, invitation);
  await organizing.advance(organizer, studyId, "Close idea review", {
    ...{ phase: "Allocation", anyway: true },
  });
  await organizing.draw(organizer, studyId, "Executors", /executors with an idea: 1/);
  await organizing.advance(organizer, studyId, "Start execution", { phase: "Execution" });
  const { page } = person;
  await executing.openExecution(page, studyId);
  await executing.startWork(page);
  const form = page.getByRole("form", { name: "Upload the paper" });
  const upload = async (...pages: string[]) => {
    await form.locator("input[type=file]").setInputFiles(await makePaperSaying(pages));
    await form.getByRole("button", { name: /the paper$/ }).click();
  };
  await upload("It works.", "It still works.\nWe thank Jo Doe for the machine.");
  await expect(
    form.getByRole("alert").filter({ hasText: "page 2, line 2: an acknowledgement" }),
  ).toBeVisible();
  await lookAt(page, "marked-paper");
  await expect(page.getByRole("link", { name: "paper.pdf" })).toHaveCount(0);
  await upload("It works.", "It still works.");
  await expect(page.getByRole("link", { name: "paper.pdf" })).toBeVisible();
});
