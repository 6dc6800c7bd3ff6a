import type { Metadata } from "next";
import { PasswordForm, ProfileForm } from "@/components/account/account-forms";
import { SessionList } from "@/components/account/session-list";
import { SignedInShell } from "@/components/account/signed-in-shell";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { loadAccount, loadShell } from "@/lib/features/people/loaders-entry";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const account = await loadAccount();
  return (
    <SignedInShell shell={await loadShell()}>
      <div className="mx-auto max-w-2xl">
        <PageHeader title="Account" />
        <div className="space-y-6">
          <Card>
            <CardHeader title="You" />
            <CardBody>
              <ProfileForm name={account.name} email={account.email} />
            </CardBody>
          </Card>
          <Card>
            <CardHeader
              title="Password"
              description={
                account.hasPassword
                  ? "Changing it signs out every other browser."
                  : "You sign in by e-mailed links. With a password you can do without."
              }
            />
            <CardBody>
              <PasswordForm hasPassword={account.hasPassword} />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title="Where you are signed in" />
            <CardBody>
              <SessionList sessions={account.sessions} />
            </CardBody>
          </Card>
        </div>
      </div>
    </SignedInShell>
  );
}
