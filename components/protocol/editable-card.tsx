"use client";

import { Pencil } from "lucide-react";
import { createContext, useContext, useState, type ReactNode } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { ActionState } from "@/lib/entry/action-state";

const FinishContext = createContext<(answer?: ActionState) => void>(() => undefined);

/** Ends the editing of the card around a form: with an answer it was saved, without one it was given up. */
export const useFinishEditing = () => useContext(FinishContext);

export interface EditableCardProps {
  title: string;
  description?: ReactNode;
  /** Why it can't be edited (any more); said beneath the title. */
  closed: string | null;
  /** Whether the reader may edit at all. */
  mayEdit: boolean;
  editor: ReactNode;
  /** The view that is read. */
  children: ReactNode;
  /** Further buttons while it is read. */
  actions?: ReactNode;
}

/** A part of the protocol: read first, edited in its place. */
export function EditableCard(props: EditableCardProps) {
  const { title, description, closed, mayEdit, editor, children, actions } = props;
  const [editing, setEditing] = useState(false);
  const [saved, setSaved] = useState<string>();
  const finish = (answer?: ActionState) => {
    setEditing(false);
    setSaved(answer?.status === "success" ? answer.message : undefined);
  };
  const isOpen = mayEdit && closed === null;
  return (
    <Card>
      <CardHeader
        title={title}
        description={
          <>
            {description}
            {mayEdit && closed ? <span className="mt-1 block">{closed}</span> : null}
          </>
        }
        actions={
          isOpen && !editing ? (
            <>
              {actions}
              <Button
                variant="secondary"
                size="small"
                aria-label={`Edit: ${title}`}
                onClick={() => {
                  setEditing(true);
                  setSaved(undefined);
                }}
              >
                <Pencil aria-hidden /> Edit
              </Button>
            </>
          ) : null
        }
      />
      <CardBody>
        {saved ? (
          <Alert tone="success" role="status" className="mb-5">
            {saved}
          </Alert>
        ) : null}
        <FinishContext value={finish}>{editing && isOpen ? editor : children}</FinishContext>
      </CardBody>
    </Card>
  );
}
