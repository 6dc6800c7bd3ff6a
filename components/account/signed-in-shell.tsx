import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { Banner } from "@/components/shell/banner";
import { PrimaryNav } from "@/components/shell/primary-nav";
import { SignedInMenu } from "./signed-in-menu";

export interface SignedInShellProps {
  shell: {
    name: string;
    email: string;
    isDemo: boolean;
    navigation: readonly { href: string; label: string }[];
  };
  children: ReactNode;
}

/** The frame of every page of somebody who is signed in. */
export function SignedInShell({ shell, children }: SignedInShellProps) {
  return (
    <AppShell
      homeHref="/studies"
      navigation={<PrimaryNav items={shell.navigation} />}
      account={<SignedInMenu name={shell.name} email={shell.email} />}
      banner={shell.isDemo ? <DemoBanner /> : null}
    >
      {children}
    </AppShell>
  );
}

/** Said on each page of the demo. */
export function DemoBanner() {
  return <Banner>Demo: its people are made up, and so is every study marked as simulated.</Banner>;
}
