import "server-only";
import { pageScope } from "@/lib/entry/page";
import { getClueReport } from "./data";

/** The clue report, for custodians. */
export async function loadClues(studyId: string) {
  const scope = await pageScope(studyId, "clues.view");
  return getClueReport(scope);
}
