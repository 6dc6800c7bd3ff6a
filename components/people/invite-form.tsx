"use client";

import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { FormField } from "@/components/forms/form-field";
import { FormActions, SubmitButton } from "@/components/forms/submit-button";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { ActionState } from "@/lib/entry/action-state";
import { invite } from "@/lib/features/people/actions";
import { roleLabels, type Role } from "@/lib/study/vocabulary";
import { TopicChoices } from "./topic-choices";

export interface InviteFormProps {
  studyId: string;
  roles: readonly Role[];
  topics: readonly { id: string; name: string }[];
  /** The arms that people write for. */
  humanArms: readonly { id: string; name: string }[];
  onInvited: (answer: ActionState) => void;
}

/** Role, people, and what goes with the role. */
export function InviteForm({ studyId, roles, topics, humanArms, onInvited }: InviteFormProps) {
  const [role, setRole] = useState<string>(
    roles.includes("reviewer") ? "reviewer" : (roles[0] ?? ""),
  );
  const [several, setSeveral] = useState("one");
  const takesTopics = role === "reviewer" || role === "executor";
  return (
    <ActionForm action={invite} onSuccess={onInvited} label="Invite people">
      <input type="hidden" name="studyId" value={studyId} />
      <FormField name="role" label="Role">
        <Select value={role} onChange={(event) => setRole(event.target.value)}>
          {roles.map((each) => (
            <option key={each} value={each}>
              {roleLabels[each]}
            </option>
          ))}
        </Select>
      </FormField>
      {role === "author" && humanArms.length > 1 ? (
        <FormField
          name="armId"
          label="Arm"
          hint="Sealed at once: nobody can look up afterwards whom you invited for which arm."
        >
          <Select defaultValue="">
            <option value="">Choose…</option>
            {humanArms.map((arm) => (
              <option key={arm.id} value={arm.id}>
                {arm.name}
              </option>
            ))}
          </Select>
        </FormField>
      ) : null}
      <FormField name="number" label="How many" group>
        <RadioGroup
          appearance="row"
          value={several}
          onValueChange={setSeveral}
          options={[
            { value: "one", label: "One person" },
            { value: "several", label: "Several at once" },
          ]}
        />
      </FormField>
      {several === "one" ? (
        <>
          <FormField name="name" label="Name" optional>
            <Input autoComplete="off" />
          </FormField>
          <FormField
            name="email"
            label="E-mail"
            hint="With an address the link is mailed; without one you pass it on yourself."
            optional
          >
            <Input type="email" autoComplete="off" />
          </FormField>
        </>
      ) : (
        <FormField
          name="people"
          // Not a plain string: the lines of the summary name the line of the list.
          label={<>People</>}
          hint="One a line, name and e-mail, as you type or copy them. With one wrong line nobody is invited."
        >
          <Textarea rows={6} spellCheck={false} placeholder="Jo Example, jo@example.org" />
        </FormField>
      )}
      {role === "reviewer" ? (
        <FormField name="maximumReviews" label="Reviews at most" hint="For each person, per stage.">
          <Input type="number" min={1} max={200} defaultValue={7} className="max-w-28" />
        </FormField>
      ) : null}
      {takesTopics ? (
        <TopicChoices
          topics={topics}
          label="Topics"
          hint="Proposed to them; they confirm or change it when they join. None means every topic."
        />
      ) : null}
      <FormActions>
        <SubmitButton pendingLabel="Inviting…">Invite</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
