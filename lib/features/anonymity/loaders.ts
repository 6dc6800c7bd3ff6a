import "server-only";
import { pageScope } from "@/lib/entry/page";
import { findAnonymityScans } from "@/lib/sealed/anonymity-scans";
import { linesByDay } from "./rules";

/** What the custodian sees of the anonymity scan. */
export async function loadAnonymity(studyId: string) {
  const { texts, scans } = await findAnonymityScans(await pageScope(studyId, "seal.open"));
  return { texts, days: linesByDay(scans) };
}
