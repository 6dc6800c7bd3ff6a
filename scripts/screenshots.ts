import { chromium, type Page } from "@playwright/test";
import { findChromium } from "./chromium.mjs";

const address = process.argv[2] ?? "http://localhost:3000";

async function signIn(page: Page, role: RegExp): Promise<void> {
  await page.context().clearCookies();
  await page.goto(`${address}/sign-in`);
  await page.getByRole("button", { name: role }).first().click();
  await page.waitForURL("**/studies");
}

async function picture(page: Page, name: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1000); // figures take the width that they get
  await page.screenshot({ path: `docs/images/${name}.png` });
  console.log(`docs/images/${name}.png`);
}

/** Makes the README's pictures from a running demo, so that they show what there is. */
async function main(): Promise<void> {
  const executablePath = await findChromium();
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args });
  const page = await browser.newPage({
    viewport: { width: 1440, height: 1320 },
    reducedMotion: "reduce",
    colorScheme: "light",
  });
  await signIn(page, /administrator/i);
  await page.getByRole("link", { name: "Idea–execution gap (simulated)" }).first().click();
  await page.getByRole("link", { name: "Analysis" }).first().click();
  await page.getByRole("heading", { name: "Change-score table" }).waitFor();
  await picture(page, "dashboard");
  await signIn(page, /reviewer/i);
  await page
    .getByRole("link", { name: /in progress/ })
    .first()
    .click();
  await page
    .getByRole("link", { name: /continue/i })
    .first()
    .click();
  await page.locator("canvas").first().waitFor();
  await picture(page, "review");
  await browser.close();
}

await main();
