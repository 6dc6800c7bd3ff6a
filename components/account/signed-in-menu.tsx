"use client";

import { useActionState } from "react";
import { AccountMenu } from "@/components/shell/account-menu";
import { idleState } from "@/lib/entry/action-state";
import { signOut } from "@/lib/features/people/actions-account";

/** The account menu of whoever is signed in. */
export function SignedInMenu({ name, email }: { name: string; email: string }) {
  const [, leave] = useActionState(signOut, idleState);
  return <AccountMenu name={name} email={email} signOut={leave} />;
}
