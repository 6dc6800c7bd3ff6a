"use client";

import { useState, type ReactNode } from "react";
import { Button, type ButtonProps } from "@/components/ui/button";
import {
  Dialog,
  DialogClose,
  DialogContent,
  DialogFooter,
  DialogTrigger,
} from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { ActionForm } from "./action-form";
import type { FormAction } from "@/lib/entry/action-state";
import { FormField } from "./form-field";
import { SubmitButton } from "./submit-button";

export interface ConfirmByTextProps {
  /** The words on the button that opens the dialog, and on the one that acts. */
  label: string;
  title: string;
  /** What will happen and that it cannot be undone. */
  description: ReactNode;
  /** What has to be typed, exactly. Sent as `confirmation`; the action checks it again. */
  phrase: string;
  action: FormAction;
  /** Sent along, such as the study's id. */
  hiddenFields?: Record<string, string>;
  /** Further fields, such as a reason. */
  children?: ReactNode;
  variant?: ButtonProps["variant"];
  disabled?: boolean;
}

/** For acts that can't be taken back: a dialog that acts only once a phrase was typed. */
export function ConfirmByText(props: ConfirmByTextProps) {
  const { label, title, description, phrase, action, variant = "danger" } = props;
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const matches = typed.trim() === phrase;
  const change = (next: boolean) => {
    setOpen(next);
    setTyped("");
  };
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button variant={variant} disabled={props.disabled}>
          {label}
        </Button>
      </DialogTrigger>
      <DialogContent title={title} description={description}>
        <ActionForm action={action} onSuccess={() => change(false)}>
          {Object.entries(props.hiddenFields ?? {}).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {props.children}
          <FormField name="confirmation" label={`Type “${phrase}” to confirm`}>
            <Input
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              autoComplete="off"
              spellCheck={false}
            />
          </FormField>
          <DialogFooter>
            <DialogClose asChild>
              <Button variant="quiet">Cancel</Button>
            </DialogClose>
            <SubmitButton variant={variant} disabled={!matches}>
              {label}
            </SubmitButton>
          </DialogFooter>
        </ActionForm>
      </DialogContent>
    </Dialog>
  );
}
