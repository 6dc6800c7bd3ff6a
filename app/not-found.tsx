import type { Metadata } from "next";
import { PlainShell } from "@/components/shell/plain-shell";
import { LinkButton } from "@/components/ui/link-button";

export const metadata: Metadata = { title: "Page not found" };

/** Says the same for what does not exist and for what the reader may not see. */
export default function NotFound() {
  return (
    <PlainShell>
      <h1 className="text-2xl font-semibold">There is nothing here for you to see</h1>
      <p className="mt-3 text-muted">
        Either this page does not exist, or it is not open to the account you are signed in with.
        Check the address, or start from your studies.
      </p>
      <div className="mt-6">
        <LinkButton href="/">Go to your studies</LinkButton>
      </div>
    </PlainShell>
  );
}
