"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { changeTopics } from "@/lib/features/protocol/actions";
import { moved, patched, without } from "./edit-list";
import { EditorForm } from "./editor-form";
import { ListButtons } from "./list-buttons";
import { ListProblems } from "./list-problems";

type EditedTopic = { id: string | null; name: string };

/** The topics under which ideas are written and people choose their work. */
export function TopicsEditor(props: {
  studyId: string;
  topics: readonly { id: string; name: string }[];
}) {
  const [topics, setTopics] = useState<EditedTopic[]>([...props.topics]);
  return (
    <EditorForm action={changeTopics} studyId={props.studyId} label="Topics">
      <input type="hidden" name="topics" value={JSON.stringify(topics)} />
      <ListProblems name="topics" />
      <ul className="max-w-xl space-y-2">
        {topics.map((topic, index) => (
          <li key={topic.id ?? `new-${index}`} className="flex items-center gap-2">
            <Input
              aria-label={`Name of topic ${index + 1}`}
              // A topic that was just added is typed at once.
              autoFocus={topic.id === null && topic.name === ""}
              value={topic.name}
              onChange={(event) =>
                setTopics((list) => patched(list, index, { name: event.target.value }))
              }
            />
            <ListButtons
              what={topic.name || `topic ${index + 1}`}
              isFirst={index === 0}
              isLast={index === topics.length - 1}
              onMove={(step) => setTopics((list) => moved(list, index, step))}
              onRemove={() => setTopics((list) => without(list, index))}
            />
          </li>
        ))}
      </ul>
      <Button
        variant="secondary"
        size="small"
        onClick={() => setTopics((list) => [...list, { id: null, name: "" }])}
      >
        <Plus aria-hidden /> Add a topic
      </Button>
    </EditorForm>
  );
}
