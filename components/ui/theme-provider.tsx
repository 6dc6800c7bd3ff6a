"use client";

import { ThemeProvider as NextThemes } from "next-themes";
import type { ReactNode } from "react";

// The server's HTML carries the script that sets the theme before the first paint. React never runs a script that it
// renders in the browser, and says so on the console: there the tag is marked as plain data.
const scriptProps = typeof window === "undefined" ? {} : { type: "application/json" };

/** Light or dark by the reader's system until they choose; the choice stays in their browser. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  return (
    <NextThemes
      attribute="class"
      defaultTheme="system"
      enableSystem
      disableTransitionOnChange
      scriptProps={scriptProps}
    >
      {children}
    </NextThemes>
  );
}
