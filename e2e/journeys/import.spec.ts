import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../fixtures/test";
import {
  changeTableRow,
  expectDashboard,
  importFiles,
  openOptions,
  unblind,
} from "../pages/analysing";

const publishedFolder = path.join(
  import.meta.dirname,
  "..",
  "..",
  "..",
  "shared",
  "published-study",
);
const publishedFiles = ["ideation_reviews.json", "execution_reviews.json"].map((name) =>
  path.join(publishedFolder, name),
);

/** The figures of the published table, as the dashboard writes them. */
const published = {
  Novelty: { difference: "+1.0390", p: "0.0248", pAdjusted: "0.0248" },
  Excitement: { difference: "+1.8350", p: "0.0003", pAdjusted: "0.0012" },
  Effectiveness: { difference: "+1.8267", p: "0.0013", pAdjusted: "0.0025" },
  Overall: { difference: "+1.3476", p: "0.0027", pAdjusted: "0.0036" },
};

const header = "stage,idea,arm,topic,reviewer,metric,score,minutes";

/** Two arms of three ideas, two reviewers each: Plain changes by −1, 0 and 1, Fancy by −3, −2 and −1. */
function longCsv(): string[] {
  const changes = { Plain: [-1, 0, 1], Fancy: [-3, -2, -1] };
  const lines = Object.entries(changes).flatMap(([arm, ofIdeas]) =>
    ofIdeas.flatMap((change, index) =>
      [5, 7].flatMap((score, reviewer) => {
        const row = (stage: string, value: number, who: string) =>
          `${stage},${arm.toLowerCase()}-${index},${arm},Math,${who}${reviewer},clarity,${value},30`;
        return [row("pre", score, "r"), row("post", score + change, "s")];
      }),
    ),
  );
  return [header, ...lines];
}

const csvFile = (lines: readonly string[]) => ({
  name: "scores.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(`${lines.join("\n")}\n`),
});

test("the published study shows its headline table", async ({ people }) => {
  test.skip(
    !publishedFiles.every((file) => existsSync(file)),
    "The published study's files are not beside this project.",
  );
  const { page } = await people.meetAgain("organizer");
  const files = publishedFiles.map((file) => ({
    name: path.basename(file),
    mimeType: "application/json",
    buffer: readFileSync(file),
  }));
  await importFiles(page, "Published study", files);
  await expectDashboard(page);
  const caption = "Change scores (post − pre), Human − AI";
  for (const [metric, figures] of Object.entries(published)) {
    expect(await changeTableRow(page, caption, metric)).toMatchObject(figures);
  }
  expect(await changeTableRow(page, caption, "Novelty")).toMatchObject({
    other: { n: "19", mean: "−0.0096", standardDeviation: "1.8022" },
    reference: { n: "24", mean: "−1.0486", standardDeviation: "1.4691" },
  });
});

test("a long CSV shows its table; masked until the custodian opens the seal", async ({
  people,
}) => {
  const { page } = await people.meetAgain("organizer");
  await importFiles(page, "Long CSV", csvFile(longCsv()), { armsAreKnown: false });
  await expectDashboard(page);
  await expect(page.getByText("Arms are masked")).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(/Plain|Fancy/);
  await unblind(page, "Long CSV", "The study is over.");
  await openOptions(page);
  await page.getByLabel("Reference arm").selectOption("Fancy");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  const caption = "Change scores (post − pre), Plain − Fancy";
  expect(await changeTableRow(page, caption, "Clarity")).toMatchObject({
    other: { n: "3", mean: "0.0000", standardDeviation: "1.0000" },
    reference: { n: "3", mean: "−2.0000", standardDeviation: "1.0000" },
    difference: "+2.0000",
    t: "2.449",
    degreesOfFreedom: "4.0",
  });
});

test("a broken CSV is refused whole, its error named by row and column", async ({ people }) => {
  const { page } = await people.meetAgain("organizer");
  const lines = longCsv().map((line, index) =>
    index === 4 ? line.replace(",clarity,", ",clarity,x") : line,
  );
  await importFiles(page, "Broken CSV", csvFile(lines));
  const errors = page.getByRole("alert").filter({ hasText: "Nothing was imported" });
  await expect(errors).toContainText("scores.csv");
  await expect(errors).toContainText(/row 5/i);
  await expect(errors).toContainText("score");
  await page.goto("/studies");
  await expect(page.getByRole("link", { name: "Broken CSV" })).toHaveCount(0);
});
