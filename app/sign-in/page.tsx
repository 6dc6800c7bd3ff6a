import type { Metadata } from "next";
import { DemoAccounts } from "@/components/account/demo-accounts";
import { SignInForm } from "@/components/account/sign-in-form";
import { DemoBanner } from "@/components/account/signed-in-shell";
import { PlainShell } from "@/components/shell/plain-shell";
import { loadSignIn } from "@/lib/features/people/loaders-entry";

export const metadata: Metadata = { title: "Sign in" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const query = await searchParams;
  const text = (name: string) => (typeof query[name] === "string" ? query[name] : undefined);
  const { demo, ...form } = await loadSignIn({
    callbackUrl: text("callbackUrl"),
    error: text("error"),
    email: text("email"),
  });
  return (
    <PlainShell banner={demo ? <DemoBanner /> : null}>
      <h1 className="mb-8 text-2xl font-semibold">Sign in</h1>
      <SignInForm {...form} />
      {demo ? <DemoAccounts {...demo} callbackUrl={form.callbackUrl} /> : null}
    </PlainShell>
  );
}
