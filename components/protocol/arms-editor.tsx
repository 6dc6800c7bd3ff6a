"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { changeArms } from "@/lib/features/protocol/actions";
import type { ArmOrigin } from "@/lib/study/vocabulary";
import { moved, patched, without } from "./edit-list";
import { EditorForm } from "./editor-form";
import { ListButtons } from "./list-buttons";
import { ListProblems } from "./list-problems";

type EditedArm = { id: string | null; name: string; origin: ArmOrigin; isReference: boolean };

export interface ArmsEditorProps {
  studyId: string;
  arms: readonly (EditedArm & { id: string })[];
}

/** The arms: name, origin, order, and which one contrasts are taken against. */
export function ArmsEditor({ studyId, arms: given }: ArmsEditorProps) {
  const [arms, setArms] = useState<EditedArm[]>([...given]);
  const change = (index: number, patch: Partial<EditedArm>) =>
    setArms((list) => patched(list, index, patch));
  const choose = (index: number) =>
    setArms((list) => list.map((arm, at) => ({ ...arm, isReference: at === index })));
  const add = () =>
    setArms((list) => [...list, { id: null, name: "", origin: "machine", isReference: false }]);

  return (
    <EditorForm action={changeArms} studyId={studyId} label="Arms">
      <input type="hidden" name="arms" value={JSON.stringify(arms)} />
      <ListProblems name="arms" />
      <ul className="space-y-3">
        {arms.map((arm, index) => (
          <li
            key={arm.id ?? `new-${index}`}
            className="flex flex-wrap items-center gap-3 rounded-md border border-line p-3"
          >
            <Input
              aria-label={`Name of arm ${index + 1}`}
              // An arm that was just added is named at once.
              autoFocus={arm.id === null && arm.name === ""}
              value={arm.name}
              onChange={(event) => change(index, { name: event.target.value })}
              className="min-w-32 flex-1"
            />
            <Select
              aria-label={`Origin of arm ${index + 1}`}
              value={arm.origin}
              onChange={(event) => change(index, { origin: event.target.value as ArmOrigin })}
              className="w-52"
            >
              <option value="human">Written by people</option>
              <option value="machine">Uploaded in bulk</option>
            </Select>
            <label className="flex items-center gap-2 text-sm">
              <input
                type="radio"
                name="referenceArm"
                checked={arm.isReference}
                onChange={() => choose(index)}
                className="size-5 accent-accent"
              />
              Reference
            </label>
            <ListButtons
              what={arm.name || `arm ${index + 1}`}
              isFirst={index === 0}
              isLast={index === arms.length - 1}
              onMove={(step) => setArms((list) => moved(list, index, step))}
              onRemove={() => setArms((list) => without(list, index))}
            />
          </li>
        ))}
      </ul>
      <Button variant="secondary" size="small" onClick={add}>
        <Plus aria-hidden /> Add an arm
      </Button>
    </EditorForm>
  );
}
