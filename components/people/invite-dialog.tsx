"use client";

import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogFooter,
  DialogTrigger,
} from "@/components/ui/dialog";
import type { ActionState } from "@/lib/entry/action-state";
import { InviteForm, type InviteFormProps } from "./invite-form";
import { NewLinks } from "./new-links";

/** Invites one person or several, and then shows their links. */
export function InviteDialog(props: Omit<InviteFormProps, "onInvited">) {
  const [open, setOpen] = useState(false);
  const [answer, setAnswer] = useState<ActionState>();
  const change = (next: boolean) => {
    setOpen(next);
    if (next) setAnswer(undefined);
  };
  const done = answer?.status === "success" ? answer : undefined;
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button>
          <UserPlus aria-hidden /> Invite people
        </Button>
      </DialogTrigger>
      <DialogContent title={done ? "Invited" : "Invite people"} className="max-w-xl">
        {done ? (
          <>
            <NewLinks message={done.message ?? ""} links={done.shownOnce ?? []} />
            <DialogFooter>
              <Button variant="secondary" onClick={() => setAnswer(undefined)}>
                Invite more
              </Button>
              <DialogClose asChild>
                <Button>Done</Button>
              </DialogClose>
            </DialogFooter>
          </>
        ) : (
          <InviteForm {...props} onInvited={setAnswer} />
        )}
      </DialogContent>
    </Dialog>
  );
}
