"use client";

import { ChevronDown, LogOut, UserRound } from "lucide-react";
import Link from "next/link";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";

export interface AccountMenuProps {
  name: string;
  email?: string;
  accountHref?: string;
  /** A Server Action, or the address a form posts to. */
  signOut: string | ((formData: FormData) => void | Promise<void>);
}

/** Who is signed in, their account, and the way out. */
export function AccountMenu({ name, email, accountHref = "/account", signOut }: AccountMenuProps) {
  const form = useRef<HTMLFormElement>(null);
  return (
    <>
      {/* Outside the menu: a form inside it would be gone before it is sent. */}
      <form
        ref={form}
        action={signOut}
        {...(typeof signOut === "string" ? { method: "post" } : {})}
        hidden
      />
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button
            variant="quiet"
            className="max-w-52 gap-1.5 px-2.5"
            aria-label={`Account: ${name}`}
          >
            <UserRound aria-hidden className="sm:hidden" />
            <span className="hidden truncate sm:inline">{name}</span>
            <ChevronDown aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent>
          <DropdownMenuLabel>
            <span className="block font-medium">{name}</span>
            {email ? <span className="block truncate text-muted">{email}</span> : null}
          </DropdownMenuLabel>
          <DropdownMenuSeparator />
          <DropdownMenuItem asChild>
            <Link href={accountHref}>
              <UserRound aria-hidden /> Account
            </Link>
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={() => form.current?.requestSubmit()}>
            <LogOut aria-hidden /> Sign out
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
    </>
  );
}
