import { Checkbox } from "@/components/ui/checkbox";
import { FormField } from "@/components/forms/form-field";

export interface TopicChoicesProps {
  topics: readonly { id: string; name: string; isChosen?: boolean }[];
  label: string;
  hint: string;
}

/** Check boxes of a study's topics, sent as `topicIds[]`. */
export function TopicChoices({ topics, label, hint }: TopicChoicesProps) {
  if (topics.length === 0) return null;
  return (
    <FormField name="topicIds" label={label} hint={hint} group>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {topics.map((topic) => (
          <Checkbox
            key={topic.id}
            name="topicIds[]"
            value={topic.id}
            label={topic.name}
            defaultChecked={topic.isChosen ?? false}
          />
        ))}
      </div>
    </FormField>
  );
}
