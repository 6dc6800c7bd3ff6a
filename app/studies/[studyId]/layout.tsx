import type { ReactNode } from "react";
import { StudyHeader } from "@/components/people/study-header";
import { StudyFrame } from "@/components/shell/study-frame";
import { loadStudyFrame } from "@/lib/features/people/loaders-studies";

type Props = { params: Promise<{ studyId: string }>; children: ReactNode };

export default async function StudyLayout({ params, children }: Props) {
  const { studyId } = await params;
  const { study, isImported, items } = await loadStudyFrame(studyId);
  return (
    <StudyFrame items={items} header={<StudyHeader study={study} isImported={isImported} />}>
      {children}
    </StudyFrame>
  );
}
