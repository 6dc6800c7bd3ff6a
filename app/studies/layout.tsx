import type { ReactNode } from "react";
import { SignedInShell } from "@/components/account/signed-in-shell";
import { loadShell } from "@/lib/features/people/loaders-entry";

export default async function StudiesLayout({ children }: { children: ReactNode }) {
  return <SignedInShell shell={await loadShell()}>{children}</SignedInShell>;
}
