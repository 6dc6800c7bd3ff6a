import { humanIdeas, ideasFile, machineIdeas } from "../fixtures/ideas";
import { lookAt } from "../fixtures/look";
import { openIntake } from "../fixtures/small-study";
import { expect, test } from "../fixtures/test";
import * as organizing from "../pages/organizing";
import { openTask } from "../pages/reviewing";
import * as writing from "../pages/writing";

test("form is no clue: written within a band of words, sealed in one form, compared by the custodian, then reviewed", async ({
  people,
}) => {
  const study = await openIntake(people, "Told by their form");
  const { studyId, name } = study;
  const { page } = await people.meetAgain("organizer");
  await page.goto(`/studies/${studyId}/protocol`);
  await organizing.changeSettings(page, {
    "Words of an idea at least": 300,
    "Words of an idea at most": 400,
  });
  await expect(page.getByText("300 to 400 words")).toBeVisible();
  const { page: author } = await people.meet(study.author);
  await writing.startIdea(author, studyId);
  await writing.typeIdea(author, humanIdeas.doubt);
  await expect(author.getByText(/^Whole idea: \d\d of 300 to 400 words$/)).toBeVisible();
  await lookAt(author, "author-length", { alsoNarrow: true });
  await author.getByRole("button", { name: "Submit idea" }).click();
  await expect(
    author.getByText(/The whole idea has \d\d words, at least 300 are/).first(),
  ).toBeVisible();
  await author.getByRole("button", { name: /^Discard/ }).click();
  await author
    .getByRole("dialog")
    .getByRole("button", { name: /^Discard/ })
    .click();
  await expect(author).toHaveURL(/\/write$/);
  await organizing.uploadIdeas(page, studyId, ideasFile([machineIdeas.witness]));
  await expect(
    page.getByText(/Idea 1, Whole idea: has \d\d words, at least 300 are/).first(),
  ).toBeVisible();

  await page.goto(`/studies/${studyId}/protocol`);
  await organizing.changeSettings(page, {
    "Words of an idea at least": 40,
    "Words of an idea at most": 200,
  });
  for (const idea of Object.values(humanIdeas)) {
    await writing.startIdea(author, studyId);
    await writing.typeIdea(author, idea);
    await writing.submitIdea(author);
  }
  await page.goto(`/studies/${studyId}/clues`);
  await expect(page.getByText("Nothing to compare yet")).toBeVisible();
  const inMarkdown = ideasFile(Object.values(machineIdeas), (row) => {
    row["motivation"] =
      "## Why\n\n* **Prompts** ask “once”—and trust the answer… [3]\n* 🚀 A second look";
  });
  await organizing.uploadIdeas(page, studyId, inMarkdown);
  await expect(page.getByText(/2 ideas read and sealed/)).toBeVisible();
  await organizing.advance(page, studyId, "Close intake and seal", {
    confirm: name,
    phase: "Idea review",
  });

  await page.goto(`/studies/${studyId}/clues`);
  const section = page.getByRole("region", { name: "Arms A and B", exact: true });
  await expect(section.getByText(/AUC [01]\.\d\d, 95 % CI/).first()).toBeVisible();
  await expect(section.getByText(/words on average, B/)).toBeVisible();
  await expect(page.getByText("Arms are masked")).toBeVisible();
  const table = section.getByRole("region", { name: /^Measures of form/ });
  const markup = table.getByRole("row", { name: /^Marks of emphasis/ });
  // As reviewers get them, nothing is left of it; as they were written, it told everything.
  await expect(markup).toContainText(/0\.000\s*0\.000\s*0\.50/);
  await expect(markup).toContainText(/[01]\.00$/);
  await expect(page.locator("main")).not.toContainText(/Human|\bAI\b/);
  await lookAt(page, "custodian-clues", { alsoNarrow: true });

  await organizing.draw(page, studyId, "Reviewers of ideas", /8 reviews of 4 ideas/);
  const [first] = study.reviewers;
  if (!first) throw new Error("no reviewer");
  const { page: reviewer } = await people.meet(first);
  await openTask(reviewer, studyId, "Ideas", machineIdeas.witness.content.title);
  await expect(
    reviewer.getByText('- Prompts ask "once" - and trust the answer... [citation]'),
  ).toBeVisible();
  await expect(reviewer.locator("article").first()).not.toContainText(/\*\*|##|[“—…🚀]/);
  await reviewer.goto(`/studies/${studyId}/clues`);
  await expect(reviewer.getByRole("heading", { name: /There is nothing here/ })).toBeVisible();
});
