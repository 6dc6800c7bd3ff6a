import { madeScores } from "../fixtures/made-scores";
import { lookAt } from "../fixtures/look";
import { expect, test } from "../fixtures/test";
import {
  changeTableRow,
  expectDashboard,
  importFiles,
  openOptions,
  saveByButton,
} from "../pages/analysing";
import { createStudy } from "../pages/organizing";

const caption = "Change scores (post − pre), Person − Machine";

test("the organizer asks the report for something else, and the address holds what was asked", async ({
  people,
}) => {
  const { page } = await people.meetAgain("organizer");
  await importFiles(page, "Made scores", madeScores({ ideas: 8, reviews: 3 }));
  await expectDashboard(page);
  expect(await changeTableRow(page, caption, "Clarity")).toMatchObject({
    other: { n: "8" },
    reference: { n: "8" },
  });

  await openOptions(page);
  const options = page.getByRole("form", { name: "Options" });
  await options.getByRole("checkbox", { name: "Depth" }).uncheck();
  await options.getByLabel("Correction").selectOption("holm");
  await options.getByLabel("Equivalence margin").fill("1");
  await options.getByLabel("Name", { exact: true }).fill("machine-3");
  await options.getByLabel("Reason").fill("not finished in time");
  await options.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/correction=holm/);
  await expect(page).toHaveURL(/exclude=idea%3Amachine-3%3Anot/);
  expect(await changeTableRow(page, caption, "Clarity")).toMatchObject({
    other: { n: "8" },
    reference: { n: "7" },
  });
  await expect(
    page.getByRole("table", { name: caption }).getByRole("rowheader", { name: "Depth" }),
  ).toHaveCount(0);
  await expect(page.getByRole("main")).toContainText("not finished in time");

  // Somebody else opens the same address and sees the same.
  const { page: other } = await people.meetAgain("organizer");
  await other.goto(page.url());
  expect(await changeTableRow(other, caption, "Clarity")).toMatchObject({ reference: { n: "7" } });
});

test("every part of the report is on the page, and figures and tables can be taken away", async ({
  people,
}) => {
  const { page } = await people.meetAgain("organizer");
  await importFiles(page, "Made to be taken away", madeScores({ ideas: 8, reviews: 3 }));
  await expectDashboard(page);
  for (const section of [
    "Robustness: the contrast by every method",
    "Baseline-adjusted comparison (ANCOVA)",
    "Change within each arm",
    "The contrast by other methods",
    "Single stages, by other units",
    "Mixed models",
    "Ordinal models",
    "Scores before against scores after",
    "Agreement among reviewers",
    "Blindness of the reviewers",
    "Topics",
    "Sensitivity",
    "Planning the next study",
  ])
    await expect(page.getByRole("heading", { name: section })).toBeAttached();

  const ladder = page.getByRole("figure").filter({ hasText: "Robustness of Person − Machine" });
  await expect(ladder).toContainText("Mixed model, Kenward–Roger");
  await ladder.getByRole("tab", { name: "Depth" }).click();
  await expect(ladder.getByRole("heading")).toContainText("Depth");

  const forest = /“Difference in change scores, Person − Machine” as/;
  const png = await saveByButton(page, new RegExp(`${forest.source} PNG`));
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBeGreaterThan(1_500); // pixels across
  const svg = await saveByButton(page, new RegExp(`${forest.source} SVG`));
  expect(svg.toString()).toMatch(/^<(\?xml|svg)[\s\S]*Clarity[\s\S]*<\/svg>\s*$/);
  const csv = await saveByButton(page, `Download the table “${caption}” as CSV`);
  expect(csv.toString()).toContain("Clarity");
  const latex = await saveByButton(page, `Download the table “${caption}” as LaTeX`);
  expect(latex.toString()).toMatch(/\\begin\{tabular\}[\s\S]*Clarity[\s\S]*\\bottomrule/);

  await page.getByText("Blindness of the reviewers").click();
  await expect(page.getByRole("main")).toContainText("Bang");
  await lookAt(page, "analysis-made", { alsoNarrow: true });
});

test("a long computation shows how far it is, can be cancelled and begun anew", async ({
  people,
}) => {
  test.slow();
  const { page } = await people.meetAgain("organizer");
  await importFiles(page, "Large study", madeScores({ ideas: 1_500, reviews: 5 }));
  const progress = page.getByRole("progressbar", { name: "Computation of the report" });
  await expect(progress).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("The computation was cancelled")).toBeVisible();
  await page.getByRole("button", { name: "Compute again" }).click();
  await expect(page.getByRole("heading", { name: "Change-score table" })).toBeVisible({
    timeout: 90_000,
  });
  const began = Date.now();
  await page.reload();
  await expectDashboard(page);
  expect(Date.now() - began).toBeLessThan(20_000); // kept, not computed again
});

test("the organizer sizes a study before it begins", async ({ people }) => {
  const { page } = await people.meetAgain("organizer");
  const studyId = await createStudy(page, "To be sized");
  await page.getByRole("link", { name: "Planning", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/studies/${studyId}/planning`));
  const plan = page.getByRole("form", { name: "The plan" });
  await plan.getByLabel("Ideas, reference arm").fill("64");
  await plan.getByLabel("Ideas, other arm").fill("64");
  await plan.getByLabel("True effect").fill("0.5");
  await plan.getByLabel("Effect is in").selectOption("d");
  await plan.getByLabel("Test", { exact: true }).selectOption("two-sided");
  await plan.getByRole("checkbox", { name: /Bonferroni/ }).uncheck();
  await plan.getByLabel("Metrics", { exact: true }).fill("1");
  await plan.getByRole("button", { name: "Compute" }).click();
  // The textbook's case: 64 ideas an arm find half a standard deviation with 80 % power.
  await expect(page.getByRole("main")).toContainText(
    "For 80 % power 64 have to begin in each arm.",
  );
  await expect(page.getByRole("figure").first()).toContainText("Power");
  await lookAt(page, "planning", { alsoNarrow: true });
});
