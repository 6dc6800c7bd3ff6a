import { FormField } from "@/components/forms/form-field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { TopicChoices, type TopicChoicesProps } from "./topic-choices";

/** What anybody who joins a study says about their part in it. */
export function PartFields({
  token,
  topics,
}: {
  token: string;
  topics: TopicChoicesProps["topics"];
}) {
  return (
    <>
      <input type="hidden" name="token" value={token} />
      <FormField
        name="institution"
        label="Institution"
        hint="You never get work from your own institution to judge or carry out."
        optional
      >
        <Input autoComplete="organization" />
      </FormField>
      <FormField
        name="conflictEmails"
        label="Conflicts of interest"
        hint="E-mail addresses of people whose work you must not judge or carry out, one a line: co-authors, advisers, family."
        optional
      >
        <Textarea rows={3} spellCheck={false} />
      </FormField>
      <TopicChoices
        topics={topics}
        label="Topics that you accept"
        hint="Tick none to accept every topic."
      />
    </>
  );
}
