import { hasRight, type Right } from "@/lib/access/rights";
import type { Role } from "@/lib/study/vocabulary";

type Part = { path: string; label: string; right: Right };

const nativeParts: readonly Part[] = [
  { path: "", label: "Overview", right: "study.organize" },
  { path: "/protocol", label: "Protocol", right: "study.organize" },
  { path: "/planning", label: "Planning", right: "study.organize" },
  { path: "/people", label: "People", right: "people.invite" },
  { path: "/intake", label: "Intake", right: "intake.upload" },
  { path: "/allocation", label: "Allocation", right: "allocation.draw" },
  { path: "/clues", label: "Clues", right: "clues.view" },
  { path: "/analysis", label: "Analysis", right: "analysis.view" },
  { path: "/anonymity", label: "Anonymity", right: "seal.open" },
  { path: "/audit", label: "Audit", right: "audit.view" },
  { path: "/write", label: "Write", right: "intake.write" },
  { path: "/execution", label: "Execution", right: "execution.write" },
  { path: "/reviews", label: "Reviews", right: "review.write" },
];

/** Of a study that was run elsewhere only the scores are here. */
const importedParts: readonly Part[] = [
  { path: "/analysis", label: "Analysis", right: "analysis.view" },
  { path: "/people", label: "People", right: "people.invite" },
  { path: "/audit", label: "Audit", right: "audit.view" },
];

/** The parts of a study that somebody with these roles can go to; the first is where they begin. */
export function studyNavigation(
  study: { studyId: string; kind: string },
  roles: readonly Role[],
): { href: string; label: string }[] {
  const parts = study.kind === "imported" ? importedParts : nativeParts;
  return parts
    .filter((part) => hasRight(roles, part.right))
    .map((part) => ({ href: `/studies/${study.studyId}${part.path}`, label: part.label }));
}
