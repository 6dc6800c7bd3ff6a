import { Badge } from "@/components/ui/badge";
import type { StudySettings } from "@/lib/study/settings";
import type { ArmOrigin } from "@/lib/study/vocabulary";
import { ArmsEditor } from "./arms-editor";
import { EditableCard } from "./editable-card";
import { FormCard, type FormCardProps } from "./form-card";
import { GeneralEditor } from "./general-editor";
import { SettingsEditor } from "./settings-editor";
import { SettingsView } from "./settings-view";
import { TopicsEditor } from "./topics-editor";

export interface ProtocolCardsProps {
  protocol: {
    studyId: string;
    name: string;
    description: string;
    settings: StudySettings;
    arms: readonly { id: string; name: string; origin: ArmOrigin; isReference: boolean }[];
    topics: readonly { id: string; name: string }[];
    forms: readonly FormCardProps["form"][];
    mayEdit: boolean;
    closed: { general: string | null; settings: string | null; armsAndTopics: string | null };
  };
}

/** The whole protocol, part by part. */
export function ProtocolCards({ protocol }: ProtocolCardsProps) {
  const { studyId, mayEdit, closed, arms, topics, settings, name, description } = protocol;
  return (
    <div className="space-y-6">
      <EditableCard
        title="Name and description"
        mayEdit={mayEdit}
        closed={closed.general}
        editor={<GeneralEditor studyId={studyId} name={name} description={description} />}
      >
        <p className="font-medium">{name}</p>
        <p className="mt-1 max-w-prose text-sm whitespace-pre-wrap text-muted">
          {description || "No description."}
        </p>
      </EditableCard>
      <EditableCard
        title="Arms"
        description="Where ideas come from. Contrasts are taken as the other arm minus the reference arm."
        mayEdit={mayEdit}
        closed={closed.armsAndTopics}
        editor={<ArmsEditor studyId={studyId} arms={arms} />}
      >
        <ul className="space-y-2 text-sm">
          {arms.map((arm) => (
            <li key={arm.id} className="flex flex-wrap items-center gap-2">
              <span className="font-medium">{arm.name}</span>
              <Badge>{arm.origin === "human" ? "Written by people" : "Uploaded in bulk"}</Badge>
              {arm.isReference ? <Badge tone="accent">Reference arm</Badge> : null}
            </li>
          ))}
        </ul>
      </EditableCard>
      <EditableCard
        title="Topics"
        mayEdit={mayEdit}
        closed={closed.armsAndTopics}
        editor={<TopicsEditor studyId={studyId} topics={topics} />}
      >
        <ul className="flex flex-wrap gap-2">
          {topics.map((topic) => (
            <li key={topic.id}>
              <Badge tone="outline">{topic.name}</Badge>
            </li>
          ))}
        </ul>
      </EditableCard>
      <EditableCard
        title="Settings"
        mayEdit={mayEdit}
        closed={closed.settings}
        editor={<SettingsEditor studyId={studyId} settings={settings} />}
      >
        <SettingsView settings={settings} />
      </EditableCard>
      {protocol.forms.map((form) => (
        <FormCard key={form.stage} studyId={studyId} mayEdit={mayEdit} form={form} />
      ))}
    </div>
  );
}
