import Link from "next/link";
import type { ReactNode } from "react";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { Wordmark } from "./wordmark";

export interface AppShellProps {
  /** Usually a `PrimaryNav`. Moves to a line of its own on phones. */
  navigation?: ReactNode;
  /** Usually an `AccountMenu`; a sign-in link for visitors. */
  account?: ReactNode;
  /** Usually a `Banner`. */
  banner?: ReactNode;
  homeHref?: string;
  children: ReactNode;
}

/** The frame of every page of the app: top bar, and the page as the main landmark. */
export function AppShell({ navigation, account, banner, homeHref = "/", children }: AppShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      {banner}
      <header className="z-40 border-b border-line bg-surface sm:sticky sm:top-0">
        <div className="mx-auto flex max-w-[88rem] flex-wrap items-center gap-x-6 px-4 sm:px-6 lg:px-8">
          <Link href={homeHref} aria-label="Assay, home" className="my-3 rounded-md">
            <Wordmark />
          </Link>
          {navigation ? (
            <div className="order-last -mx-1 w-full min-w-0 pb-1.5 sm:order-none sm:w-auto sm:flex-1 sm:pb-0">
              {navigation}
            </div>
          ) : null}
          <div className="ml-auto flex items-center gap-1">
            <ThemeToggle />
            {account}
          </div>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-[88rem] flex-1 px-4 pt-5 pb-20 sm:pt-8 sm:px-6 lg:px-8"
      >
        {children}
      </main>
    </div>
  );
}
