import type { Metadata } from "next";
import { SignUpForm } from "@/components/account/sign-up-form";
import { PlainShell } from "@/components/shell/plain-shell";
import { loadWelcome } from "@/lib/features/people/loaders-entry";

export const metadata: Metadata = { title: "Welcome" };
export const dynamic = "force-dynamic";

export default async function WelcomePage() {
  await loadWelcome();
  return (
    <PlainShell>
      <h1 className="text-2xl font-semibold">Welcome to Assay</h1>
      <p className="mt-3 mb-8 text-muted">
        Nobody has an account on this installation yet. The first one administers it: it creates
        studies, and each study then has people of its own.
      </p>
      <SignUpForm />
    </PlainShell>
  );
}
