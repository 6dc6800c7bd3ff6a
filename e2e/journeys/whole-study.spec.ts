import Papa from "papaparse";
import { PDFDocument } from "pdf-lib";
import { cast, type Part } from "../fixtures/cast";
import { humanIdeas, ideasFile, machineIdeas, topics, type TestIdea } from "../fixtures/ideas";
import { lookAt } from "../fixtures/look";
import { keepForLater } from "../fixtures/whole-study";
import { changeMetricNames, expectedFigures, plannedMean, scoresFor } from "../fixtures/scores";
import { expect, test } from "../fixtures/test";
import { changeTableRow, download, expectDashboard, unblind } from "../pages/analysing";
import { acceptInvitation, joinSignedIn, signUpFirst } from "../pages/entry";
import * as executing from "../pages/executing";
import * as organizing from "../pages/organizing";
import * as reviewing from "../pages/reviewing";
import * as writing from "../pages/writing";

/*
 * A study from an empty installation to the table with the arms named, by seven people in seven browsers. Two of them
 * write an idea each and later carry out an idea of somebody else; the two reviewers share the ideas and then swap,
 * since nobody reviews an idea twice. What they score hangs on the idea alone, so that the table can be foretold
 * whatever is drawn.
 */
test.describe.configure({ mode: "serial" });

const studyName = "Second looks";
const executors: readonly Part[] = [
  "firstAuthor",
  "secondAuthor",
  "firstExecutor",
  "secondExecutor",
];
const reviewers: readonly Part[] = ["firstReviewer", "secondReviewer"];
let studyId = "";

test("the first person makes the first account and a study from the template", async ({
  people,
}) => {
  const organizer = await people.meet(cast.organizer);
  const { page } = organizer;
  await signUpFirst(organizer);
  await expect(page.getByText("No study yet")).toBeVisible();
  studyId = await organizing.createStudy(page, studyName);
  await organizing.keepTopics(page, topics);
  await organizing.changeSettings(page, {
    "Reviews per idea": 1,
    "Reviews per execution": 1,
    "Pages of a paper at most": 2,
    "Words of a rationale at least": 5,
  });
  await page.reload();
  await expect(page.getByText("Multilingual")).toHaveCount(0);
  await expect(page.getByText("Factuality")).toBeVisible();
});

test("six people join by their links, two of them in two roles", async ({ people }) => {
  const { page } = await people.meet(cast.organizer);
  const { firstAuthor, secondAuthor, firstExecutor, secondExecutor } = cast;
  const authors = [firstAuthor, secondAuthor];
  const authorLinks = await organizing.invite(page, studyId, {
    role: "Idea author",
    people: authors,
  });
  const executorLinks = await organizing.invite(page, studyId, {
    role: "Executor",
    people: [...authors, firstExecutor, secondExecutor],
    topics,
  });
  const reviewerLinks: string[] = [];
  for (const part of reviewers) {
    const invited = { role: "Reviewer", people: [cast[part]], topics } as const;
    reviewerLinks.push(...(await organizing.invite(page, studyId, invited)));
  }
  const enter = async (part: Part, first: string | undefined, second?: string) => {
    const person = await people.meet(cast[part]);
    await acceptInvitation(person, first ?? "");
    if (second) await joinSignedIn(person, second);
  };
  await Promise.all([
    enter("firstAuthor", authorLinks[0], executorLinks[0]),
    enter("secondAuthor", authorLinks[1], executorLinks[1]),
  ]);
  await Promise.all([
    enter("firstExecutor", executorLinks[2]),
    enter("secondExecutor", executorLinks[3]),
  ]);
  await Promise.all([
    enter("firstReviewer", reviewerLinks[0]),
    enter("secondReviewer", reviewerLinks[1]),
  ]);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Members (7)" })).toBeVisible();
  await people.keepSignedIn();
  await organizing.advance(page, studyId, "Open intake", { phase: "Intake" });
});

test("authors write, and what they typed outlives a reload", async ({ people }) => {
  const write = async (part: Part, idea: TestIdea) => {
    const { page } = await people.meet(cast[part]);
    await writing.startIdea(page, studyId);
    await writing.typeIdea(page, idea);
    await page.reload();
    await expect(page.getByLabel("Title")).toHaveValue(idea.content.title);
    await expect(page.getByLabel("Fallback plan")).toHaveValue(idea.content.fallbackPlan);
    await writing.submitIdea(page);
  };
  await Promise.all([
    write("firstAuthor", humanIdeas.doubt),
    write("secondAuthor", humanIdeas.units),
  ]);
});

test("the organizer uploads machine ideas: a faulty file is refused whole", async ({ people }) => {
  const { page } = await people.meet(cast.organizer);
  const ideas = Object.values(machineIdeas);
  const faulty = ideasFile(ideas, (row, index) => {
    if (index === 1) row["motivation"] = "  ";
  });
  await organizing.uploadIdeas(page, studyId, faulty);
  await expect(
    page.getByRole("alert").filter({ hasText: "Idea 2, Motivation: is empty" }),
  ).toBeVisible();
  await expect(page.getByText("None yet.")).toBeVisible();
  await organizing.uploadIdeas(page, studyId, ideasFile(ideas));
  await expect(page.getByText(/2 ideas read and sealed: Factuality 1, Math 1/)).toBeVisible();
});

test("intake is closed by typing the study's name, and reviewers are drawn", async ({ people }) => {
  const { page } = await people.meet(cast.organizer);
  await organizing.advance(page, studyId, "Close intake and seal", {
    confirm: studyName,
    phase: "Idea review",
  });
  await organizing.draw(
    page,
    studyId,
    "Reviewers of ideas",
    /4 reviews of 4 ideas, by 2 reviewers/,
  );
});

test("reviewers score ideas: drafts are kept, one review is amended", async ({ people }) => {
  const review = async (part: Part) => {
    const { page } = await people.meet(cast[part]);
    const titles = await reviewing.openTitles(page, studyId, "Ideas");
    expect(titles).toHaveLength(2);
    for (const title of titles) {
      await reviewing.openTask(page, studyId, "Ideas", title);
      await reviewing.fillReview(page, scoresFor(title, "pre"), 25);
      await reviewing.submitReview(page);
      // The second reviewer skips the question: it stays open in the queue.
      if (part === "firstReviewer") {
        await reviewing.guess(page, "A machine wrote it", "4: Very certain");
      }
    }
    await page.goto(`/studies/${studyId}/reviews`);
    await expect(page.getByText("Guess open")).toHaveCount(part === "firstReviewer" ? 0 : 2);
    return { page, title: titles[0] ?? "" };
  };
  const [first] = await Promise.all([
    review("firstReviewer"),
    keepDraft().then(() => review("secondReviewer")),
  ]);

  async function keepDraft() {
    const { page } = await people.meet(cast.secondReviewer);
    const [title = ""] = await reviewing.openTitles(page, studyId, "Ideas");
    await reviewing.openTask(page, studyId, "Ideas", title);
    const novelty = reviewing.question(page, "Novelty");
    await novelty.score(2);
    await novelty.reasons.fill("Too short.");
    await page.getByRole("button", { name: "Submit review" }).click();
    await expect(page.getByText(/things are missing before you can submit/)).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: /^Saved \d/ })).toBeVisible();
    await page.reload();
    await expect(novelty.at(2)).toBeChecked();
    await expect(novelty.reasons).toHaveValue("Too short.");
  }

  const { page, title } = first;
  await reviewing.openTask(page, studyId, "Ideas", title);
  const overall = reviewing.question(page, "Overall");
  const planned = scoresFor(title, "pre")["Overall"] ?? 0;
  await overall.score(planned + 1);
  await expect(page.getByText("You changed a submitted review")).toBeVisible();
  await reviewing.submitReview(page);
  await overall.score(planned);
  await reviewing.submitReview(page);
  await expect(page.getByText("Submission 3")).toBeVisible();
});

test("the stage closes, ideas are drawn for executors, and execution begins", async ({
  people,
}) => {
  const { page } = await people.meet(cast.organizer);
  await organizing.advance(page, studyId, "Close idea review", { phase: "Allocation" });
  await organizing.draw(page, studyId, "Executors", /executors with an idea: 4/);
  await organizing.advance(page, studyId, "Start execution", { phase: "Execution" });
});

test("executors log, change, hand in and finish", async ({ people }) => {
  const execute = async (part: Part) => {
    const { page, name } = await people.meet(cast[part]);
    const title = await executing.openExecution(page, studyId);
    await executing.startWork(page);
    await executing.logHours(page, "7.5", "First runs");
    if (part === "firstExecutor") {
      await executing.recordChange(page, "Half of the questions", "The other half is not public.");
      await executing.uploadPaper(page, 3, name);
      await expect(
        page.getByRole("alert").filter({ hasText: "3 pages; the limit is 2" }),
      ).toBeVisible();
    }
    await executing.uploadPaper(page, 2, name);
    await expect(page.getByRole("link", { name: "paper.pdf" })).toBeVisible();
    await executing.uploadCode(page, name);
    if (part === "firstExecutor") await lookAt(page, "executor-at-work");
    await executing.finish(page);
    return title;
  };
  const titles = await Promise.all(executors.map(execute));
  expect(new Set(titles).size).toBe(4);
  expect(titles[0]).not.toBe(humanIdeas.doubt.content.title);
  expect(titles[1]).not.toBe(humanIdeas.units.content.title);
});

test("reviewers of executions are drawn, and nobody has an idea twice", async ({ people }) => {
  const { page } = await people.meet(cast.organizer);
  await organizing.advance(page, studyId, "Close execution", { phase: "Execution review" });
  await organizing.draw(
    page,
    studyId,
    "Reviewers of executions",
    /4 reviews of 4 executions, by 2 reviewers/,
  );
  for (const part of reviewers) {
    const { page: own } = await people.meet(cast[part]);
    const after = await reviewing.openTitles(own, studyId, "Executed work");
    const before = await reviewing.openTitles(own, studyId, "Ideas: closed");
    expect(after.filter((title) => before.includes(title))).toEqual([]);
  }
});

test("reviewers read the paper in the page and score the executions", async ({ people }) => {
  const review = async (part: Part) => {
    const { page } = await people.meet(cast[part]);
    for (const title of await reviewing.openTitles(page, studyId, "Executed work")) {
      await reviewing.openTask(page, studyId, "Executed work", title);
      await expect(page.locator("canvas").first()).toBeVisible();
      await page.getByRole("tab", { name: "Original idea" }).click();
      await expect(page.getByRole("heading", { name: title })).toBeVisible();
      await reviewing.fillReview(page, scoresFor(title, "post"), 40);
      await reviewing.submitReview(page);
    }
    return page;
  };
  const [page] = await Promise.all(reviewers.map(review));
  if (!page) throw new Error("There is no first reviewer.");
  const paper = await page.request.get(`/api/reviews/${page.url().split("/").at(-1)}/paper`);
  const document = await PDFDocument.load(await paper.body(), { updateMetadata: false });
  expect([document.getAuthor(), document.getTitle(), document.getCreator()].join("")).not.toMatch(
    /\w/,
  );
  await page.getByRole("tab", { name: "Paper" }).click();
  await lookAt(page, "review-of-an-execution");
});

test("the organizer watches, freezes the data and sees masked arms", async ({ people }) => {
  const { page } = await people.meet(cast.organizer);
  await page.goto(`/studies/${studyId}`);
  const progress = page.getByRole("table", { name: "Reviewers of executions" });
  await expect(
    progress.getByRole("row", { name: new RegExp(cast.firstReviewer.name) }),
  ).toContainText("Complete");
  await page.goto(`/studies/${studyId}/analysis`);
  await expect(page.getByText("Results stay closed until the data are frozen")).toBeVisible();
  await organizing.advance(page, studyId, "Freeze the data", {
    confirm: studyName,
    phase: "Frozen",
  });
  await page.goto(`/studies/${studyId}/analysis`);
  await expectDashboard(page);
  await expect(page.getByRole("columnheader", { name: "A", exact: true })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "B", exact: true })).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(/\b(Human|AI)\b/);
});

test("unblinded, the table names the arms and holds what was scored", async ({ people }) => {
  const { page } = await people.meet(cast.organizer);
  await unblind(page, studyName, "Data frozen");
  await expect(page.getByRole("columnheader", { name: "Human", exact: true })).toBeVisible();
  const shown = (value: number, digits: number) => value.toFixed(digits).replace("-", "−");
  for (const metric of changeMetricNames) {
    const row = await changeTableRow(page, "Change scores (post − pre), Human − AI", metric);
    const expected = expectedFigures(metric);
    const figures = ({ n, mean, standardDeviation }: typeof expected.human) => ({
      n: String(n),
      mean: shown(mean, 4),
      standardDeviation: shown(standardDeviation, 4),
    });
    expect(row.other).toEqual(figures(expected.human));
    expect(row.reference).toEqual(figures(expected.machine));
    expect(row.difference).toBe(`+${shown(expected.difference, 4)}`);
    expect(row.t).toBe(shown(expected.t, 3));
    expect(row.degreesOfFreedom).toBe(shown(expected.degreesOfFreedom, 1));
  }
  await page.locator("summary", { hasText: "Blindness of the reviewers" }).click();
  const guesses = page.locator("#blindness");
  await expect(guesses.getByText("Not read: “no answer” (2)").first()).toBeVisible();
  await expect(guesses.getByRole("table").first()).toContainText("Human");
  await people.keepSignedIn();
  keepForLater({ studyId });
});

test("table and data are downloaded, with arms masked and named", async ({ people }) => {
  const { page } = await people.meet(cast.organizer);
  const read = (text: string) =>
    Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  const table = read(await download(page, "Table (CSV)"));
  const novelty = table.find((row) => row["metric"] === "novelty");
  expect(novelty?.["reference_arm"]).toBe("AI");
  expect(Number(novelty?.["difference_other_minus_reference"])).toBeCloseTo(
    expectedFigures("Novelty").difference,
    12,
  );

  const masked = read(await download(page, "Scores, arms masked (CSV)"));
  expect(new Set(masked.map((row) => row["arm"]))).toEqual(new Set(["A", "B"]));
  const cells = masked.flatMap((row) => Object.values(row));
  expect(cells.filter((cell) => /\b(Human|AI)\b/i.test(cell))).toEqual([]);

  const named = read(await download(page, "Scores, arms named (CSV)"));
  expect(named).toHaveLength(masked.length);
  for (const arm of ["Human", "AI"] as const) {
    for (const stage of ["pre", "post"] as const) {
      const scores = named
        .filter(
          (row) => row["arm"] === arm && row["stage"] === stage && row["metric"] === "novelty",
        )
        .map((row) => Number(row["score"]));
      expect(scores).toHaveLength(2);
      expect((scores[0] ?? 0) + (scores[1] ?? 0)).toBe(2 * plannedMean("Novelty", arm, stage));
    }
  }
});
