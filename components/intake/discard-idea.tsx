"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogFooter,
  DialogTrigger,
} from "@/components/ui/dialog";
import { discardIdea } from "@/lib/features/intake/actions";

/** Deletes a draft, after asking. */
export function DiscardIdea({ studyId, draftId }: { studyId: string; draftId: string }) {
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button variant="danger-quiet">Discard draft</Button>
      </DialogTrigger>
      <DialogContent
        title="Discard this draft?"
        description="Its text is deleted for good. Your other ideas stay as they are."
      >
        <ActionForm action={discardIdea} label="Discard draft">
          <input type="hidden" name="studyId" value={studyId} />
          <input type="hidden" name="draftId" value={draftId} />
          <DialogFooter>
            <DialogClose asChild>
              <Button variant="quiet">Keep it</Button>
            </DialogClose>
            <SubmitButton variant="danger" pendingLabel="Discarding…">
              Discard draft
            </SubmitButton>
          </DialogFooter>
        </ActionForm>
      </DialogContent>
    </Dialog>
  );
}
