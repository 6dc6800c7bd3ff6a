import { madeUp } from "./fixtures/cast";
import { humanIdeas, machineIdeas } from "./fixtures/ideas";
import { linkFromMail } from "./fixtures/mail";
import { openIntake, openReview, type SmallStudy } from "./fixtures/small-study";
import { expect, test } from "./fixtures/test";
import { fillSignIn, signIn } from "./pages/entry";
import { openTask, question } from "./pages/reviewing";
import { expectSaved } from "./pages/writing";

/* Nothing that was typed is lost, and nobody gets in who must not. */
test.describe.configure({ mode: "serial" });

let study: SmallStudy;
const reviewerOf = ({ reviewers, author }: SmallStudy) => reviewers[0] ?? author;

test.beforeAll(async ({ people }) => {
  study = await openIntake(people, "Hard to lose");
  await openReview(people, study);
});

test("two tabs of one review: the older save meets a choice, and both versions are shown", async ({
  people,
}) => {
  const { page, context } = await people.meet(reviewerOf(study));
  await openTask(page, study.studyId, "Ideas", humanIdeas.doubt.content.title);
  const other = await context.newPage();
  await other.goto(page.url());
  await question(page, "Novelty").reasons.fill("Written in the first tab.");
  await expectSaved(page);
  await question(other, "Novelty").reasons.fill("Written in the second tab.");
  const conflict = other.getByRole("alert").filter({ hasText: "This was also changed elsewhere" });
  await expect(conflict).toContainText("Written in the first tab.");
  await expect(conflict).toContainText("Written in the second tab.");
  await conflict.getByRole("button", { name: "Keep what is here" }).click();
  await expectSaved(other);
  await other.close();
  await page.reload();
  await expect(question(page, "Novelty").reasons).toHaveValue("Written in the second tab.");
});

test("a session that ends while somebody types costs them nothing", async ({ people }) => {
  const { page, context, ...reviewer } = await people.meet(reviewerOf(study));
  await openTask(page, study.studyId, "Ideas", machineIdeas.witness.content.title);
  await context.clearCookies();
  const novelty = question(page, "Novelty");
  await novelty.reasons.fill("Typed while signed out.");
  await expect(page.getByRole("alert").filter({ hasText: "You are signed out" })).toBeVisible();
  const other = await context.newPage();
  await signIn(other, reviewer);
  await other.close();
  await page.bringToFront();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expectSaved(page);
  await page.reload();
  await expect(novelty.reasons).toHaveValue("Typed while signed out.");
});

test("a link by e-mail signs in, once", async ({ browser }) => {
  const { email, name } = study.author;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "E-mail me a sign-in link instead" }).click();
  await expect(page).toHaveURL(/\/sign-in\/check-mail/);
  const link = await linkFromMail(email, /^Sign in/);
  await page.goto(link);
  await expect(page.getByRole("button", { name: `Account: ${name}` })).toBeVisible();
  await context.clearCookies();
  await page.goto(link);
  await expect(page.getByText("This sign-in link was used already or has expired")).toBeVisible();
  await context.close();
});

test("a session that is ended elsewhere is out at once", async ({ people, browser }) => {
  const reviewer = study.reviewers[1] ?? study.author;
  const { page } = await people.meet(reviewer);
  const context = await browser.newContext();
  const lost = await context.newPage();
  await signIn(lost, reviewer);
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out the others" }).click();
  await expect(page.getByRole("button", { name: "Sign out the others" })).toHaveCount(0);
  await lost.goto("/account");
  await expect(lost).toHaveURL(/\/sign-in/);
  const answer = await lost.request.get("/account", { maxRedirects: 0 });
  expect(answer.ok()).toBe(false);
  await context.close();
});

test("wrong passwords are slowed down", async ({ browser }) => {
  const context = await browser.newContext({
    extraHTTPHeaders: { "x-forwarded-for": "198.51.100.7" },
  });
  const page = await context.newPage();
  await page.goto("/sign-in");
  const { email } = madeUp("Nobody Known");
  const answer = page.getByRole("form", { name: "Sign in" }).getByRole("alert");
  for (let attempt = 1; attempt <= 12; attempt += 1) {
    await fillSignIn(page, email, `wrong password ${attempt}`);
    await Promise.all([
      page.waitForResponse((response) => response.url().includes("/callback/credentials")),
      page.getByRole("button", { name: "Sign in", exact: true }).click(),
    ]);
    await expect(answer).toContainText(
      attempt <= 10 ? "do not belong together" : "Too many attempts",
    );
  }
  await context.close();
});
