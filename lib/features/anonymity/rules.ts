import { scanRules } from "@/lib/blinding/scan/rules";
import { scanPlaces, type ScanRecord } from "@/lib/study/scan-record";

/** One line of the custodian's page. */
export type AnonymityLine = {
  place: string;
  where: string;
  found: string;
  excerpt: string;
  context: string;
  /** Null for somebody of the study: nobody was asked for a reason. */
  justification: string | null;
};
export type AnonymityDay = { day: string; lines: AnonymityLine[] };

const foundOfPeople = {
  person: "Somebody of the study, by name",
  institution: "An institution of somebody of the study",
  address: "An address or handle of somebody of the study",
} as const;

const placeOf = (place: string) => new Map(Object.entries<string>(scanPlaces)).get(place) ?? place;

function lineOf(place: string, record: ScanRecord): AnonymityLine {
  const { kind, rule, where, excerpt, context, justification } = record;
  const label = scanRules.find(({ id }) => id === rule)?.label ?? rule;
  return {
    ...{ place: placeOf(place), where, excerpt, context },
    // “Your name” is said to its writer; here it is the writer's.
    found:
      kind === "kept"
        ? label
            .replace(/\bYour\b/, "The writer’s")
            .replace(/\byour\b/, "the writer’s")
            .replace(/\byou\b/, "the writer")
        : foundOfPeople[kind],
    justification: kind === "kept" ? justification : null,
  };
}

/** The scan's findings by day, people of the study before phrases that were kept. */
export function linesByDay(
  scans: readonly { place: string; day: string; records: readonly ScanRecord[] }[],
): AnonymityDay[] {
  const days = new Map<string, AnonymityLine[]>();
  for (const { place, day, records } of scans) {
    const lines = days.get(day) ?? [];
    lines.push(...records.map((record) => lineOf(place, record)));
    days.set(day, lines);
  }
  return [...days].map(([day, lines]) => ({
    day,
    lines: [
      ...lines.filter(({ justification }) => justification === null),
      ...lines.filter(({ justification }) => justification !== null),
    ],
  }));
}
