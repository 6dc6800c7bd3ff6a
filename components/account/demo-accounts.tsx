"use client";

import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Spinner } from "@/components/ui/spinner";
import { signInByPassword } from "./sign-in-requests";

export interface DemoAccountsProps {
  accounts: readonly { name: string; email: string; label: string }[];
  password: string;
  callbackUrl: string;
}

/** The demo's people, each one click away. */
export function DemoAccounts({ accounts, password, callbackUrl }: DemoAccountsProps) {
  const [chosen, setChosen] = useState<string>();
  const [trouble, setTrouble] = useState<string>();

  const choose = async (email: string) => {
    setChosen(email);
    setTrouble(undefined);
    const failed = await signInByPassword(email, password);
    setTrouble(failed);
    if (failed) setChosen(undefined);
    else window.location.assign(callbackUrl);
  };

  return (
    <section aria-labelledby="demo-accounts" className="mt-10">
      <h2 id="demo-accounts" className="text-base font-semibold">
        Or be one of the demo’s people
      </h2>
      <p className="mt-1 text-sm text-muted">
        One click signs you in. Sign out to see the same study through somebody else’s eyes.
      </p>
      {trouble ? (
        <Alert tone="danger" role="alert" className="mt-3">
          {trouble}
        </Alert>
      ) : null}
      <ul className="mt-4 divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card">
        {accounts.map((account) => (
          <li key={account.email}>
            <button
              type="button"
              onClick={() => choose(account.email)}
              disabled={chosen !== undefined}
              className="flex min-h-12 w-full items-center justify-between gap-4 px-4 py-2 text-left text-sm hover:bg-sunken"
            >
              <span className="min-w-0">
                <span className="block font-medium">{account.name}</span>
                <span className="block text-muted">{account.label}</span>
              </span>
              {chosen === account.email ? <Spinner /> : null}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
