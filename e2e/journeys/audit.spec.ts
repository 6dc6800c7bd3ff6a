import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import type { TestInfo } from "@playwright/test";
import { lookAt } from "../fixtures/look";
import { madeScores } from "../fixtures/made-scores";
import { expect, test } from "../fixtures/test";
import { download, expectDashboard, importFiles } from "../pages/analysing";

/** Verifies a log as a stranger would: with the command alone, and no database to ask. */
function verifyLog(testInfo: TestInfo, name: string, log: string, ...options: string[]) {
  const file = testInfo.outputPath(name);
  writeFileSync(file, log);
  const { DATABASE_URL: _owner, WEB_DATABASE_URL: _web, ...environment } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "scripts/audit-verify.ts", ...options, file],
    { encoding: "utf8", env: environment as NodeJS.ProcessEnv },
  );
  return { status, output: stdout + stderr };
}

test("the audit trail is verified on its page, taken away and verified by a stranger", async ({
  people,
}, testInfo) => {
  const { page } = await people.meetAgain("organizer");
  await importFiles(page, "Audited", madeScores({ ideas: 8, reviews: 3 }));
  await expectDashboard(page);
  await page.getByRole("link", { name: "Audit", exact: true }).click();
  await expect(page.getByText(/Chain verified, 1 entry/)).toBeVisible();
  const published = await page.locator("code").first().innerText();
  expect(published).toMatch(/^[0-9a-f]{64}$/);
  await lookAt(page, "audit", { alsoNarrow: true });

  const log = await download(page, "Download as JSON");
  const csv = await download(page, "Download as CSV");
  expect(csv).toContain("Imported the study");
  await page.reload();
  await expect(page.getByText(/Chain verified, 3 entries/)).toBeVisible();
  await expect(page.getByText("Downloaded the audit trail").first()).toBeVisible();

  const good = verifyLog(testInfo, "audit.json", log, "--head", published);
  expect(good.output).toContain("verified, 2 entries");
  expect(good.output).toContain("The published hash is in the chain");
  expect(good.status).toBe(0);
  const bad = verifyLog(testInfo, "tampered.json", log.replace("study.imported", "study.created"));
  expect(bad.output).toMatch(/BROKEN[\s\S]*\(study\.created\): its content is not what was hashed/);
  expect(bad.status).toBe(1);
});
