import { FlaskConical } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { StudyView } from "@/lib/blinding/views";
import { phaseLabels, roleLabels, type Role } from "@/lib/study/vocabulary";
import { Day } from "./day";

export interface MyStudiesProps {
  isAdministrator: boolean;
  studies: readonly {
    study: StudyView;
    isImported: boolean;
    roles: readonly Role[];
    href: string;
  }[];
}

/** The buttons that begin a study. */
export function BeginStudyActions() {
  return (
    <>
      <LinkButton href="/studies/import" variant="secondary">
        Import a study
      </LinkButton>
      <LinkButton href="/studies/new">New study</LinkButton>
    </>
  );
}

/** The studies that somebody has a part in. */
export function MyStudies({ isAdministrator, studies }: MyStudiesProps) {
  if (studies.length === 0) {
    return isAdministrator ? (
      <EmptyState icon={FlaskConical} title="No study yet" actions={<BeginStudyActions />}>
        Begin a study from the built-in template and change what you like, or import the scores of
        one that was run elsewhere.
      </EmptyState>
    ) : (
      <EmptyState icon={FlaskConical} title="You have no part in a study yet">
        An organizer invites you by a link. Open it while you are signed in, and the study appears
        here.
      </EmptyState>
    );
  }
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {studies.map((entry) => (
        <li key={entry.study.studyId}>
          <Card className="relative h-full p-5 transition-colors hover:border-line-strong sm:p-6">
            <h2 className="text-base font-semibold">
              <Link href={entry.href} className="after:absolute after:inset-0">
                {entry.study.name}
              </Link>
            </h2>
            <p className="mt-1 text-sm text-muted">
              {entry.roles.map((role) => roleLabels[role]).join(", ")}
            </p>
            <div className="mt-4 flex flex-wrap items-center gap-2 text-sm text-muted">
              <Badge tone="accent">
                {entry.isImported ? "Imported" : phaseLabels[entry.study.phase]}
              </Badge>
              {entry.study.isSimulated ? <Badge tone="warning">Simulated data</Badge> : null}
              {entry.study.deadline ? (
                <span>
                  due <Day value={entry.study.deadline} />
                </span>
              ) : null}
            </div>
          </Card>
        </li>
      ))}
    </ul>
  );
}
