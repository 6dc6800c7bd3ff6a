"use client";

import { useState } from "react";
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
import type { FormAction } from "@/lib/entry/action-state";

export interface DiscardUploadProps {
  studyId: string;
  batchId: string;
  ideas: string;
  discard: FormAction;
}

/** Throws an upload away, after asking: what is sealed can't be got back. */
export function DiscardUpload({ studyId, batchId, ideas, discard }: DiscardUploadProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setIsOpen}>
      <DialogTrigger asChild>
        <Button variant="danger-quiet" size="small">
          Discard
        </Button>
      </DialogTrigger>
      <DialogContent
        title="Discard this upload?"
        description={`Its ${ideas} will be no part of the study. That there was an upload stays on record; the file can be uploaded again.`}
      >
        <ActionForm action={discard} label="Discard upload" onSuccess={() => setIsOpen(false)}>
          <input type="hidden" name="studyId" value={studyId} />
          <input type="hidden" name="batchId" value={batchId} />
          <DialogFooter>
            <DialogClose asChild>
              <Button variant="quiet">Keep it</Button>
            </DialogClose>
            <SubmitButton variant="danger" pendingLabel="Discarding…">
              Discard upload
            </SubmitButton>
          </DialogFooter>
        </ActionForm>
      </DialogContent>
    </Dialog>
  );
}
