import { Badge } from "@/components/ui/badge";
import type { StudyView } from "@/lib/blinding/views";
import { phaseLabels } from "@/lib/study/vocabulary";

/** Above each page of a study: its name and the phase that it is in. */
export function StudyHeader({ study, isImported }: { study: StudyView; isImported: boolean }) {
  return (
    <div className="mb-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="text-sm font-medium text-muted">{study.name}</p>
        <Badge tone="outline">{isImported ? "Imported" : phaseLabels[study.phase]}</Badge>
        {study.isSimulated ? (
          <Badge tone="warning">Simulated: nobody wrote, carried out or reviewed any of it</Badge>
        ) : null}
      </div>
    </div>
  );
}
