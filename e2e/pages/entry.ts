import { expect, type Page } from "@playwright/test";
import type { Persona } from "../fixtures/cast";
import type { Person } from "../fixtures/people";

/** Makes the installation's first account, whose owner then stands before an empty list of studies. */
export async function signUpFirst({ page, name, email, password }: Person): Promise<void> {
  await page.goto("/");
  await expect(page).toHaveURL(/\/welcome$/);
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Make the first account" }).click();
  await expect(page.getByRole("heading", { name: "Studies", exact: true })).toBeVisible();
}

/** Signs in by password on the page that asks for it. */
export async function signIn(page: Page, { email, password }: Persona): Promise<void> {
  await page.goto("/sign-in");
  await fillSignIn(page, email, password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(/\/studies/);
}

export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
}

/** Opens an invitation's link as somebody new and joins. */
export async function acceptInvitation(person: Person, link: string): Promise<void> {
  const { page, name, email, password } = person;
  await page.goto(link);
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-mail", { exact: true }).fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Join the study" }).click();
  await expect(page.getByRole("navigation", { name: "Study" })).toBeVisible();
}

/** Opens an invitation's link with the account that is signed in and joins. */
export async function joinSignedIn({ page, name }: Person, link: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByText(`You join as ${name}`)).toBeVisible();
  await page.getByRole("button", { name: "Join the study" }).click();
  await expect(page.getByRole("navigation", { name: "Study" })).toBeVisible();
}
