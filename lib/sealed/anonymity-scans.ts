import "server-only";
import { z } from "zod";
import type { Authorized } from "@/lib/access/authorize";
import { custodianDatabase } from "@/lib/db/custodian";
import { scanRecordSchema, type ScanRecord } from "@/lib/study/scan-record";

/** What the anonymity scan found in one text. */
export type SealedScan = { place: string; day: string; records: ScanRecord[] };

/**
 * What was kept in texts that were handed in, and whom of the study they name: the latest day first, within a day in
 * no order that tells of time. Texts in which nothing was found are only counted.
 */
export async function findAnonymityScans(
  scope: Authorized<"seal.open">,
): Promise<{ texts: number; scans: SealedScan[] }> {
  const rows = await custodianDatabase().anonymityScan.findMany({
    where: { studyId: scope.studyId },
    orderBy: [{ handedIn: "desc" }, { id: "asc" }],
    select: { place: true, handedIn: true, records: true },
  });
  const scans = rows.map(({ place, handedIn, records }) => ({
    place,
    day: handedIn.toISOString().slice(0, 10),
    records: z.array(scanRecordSchema).safeParse(records).data ?? [],
  }));
  return { texts: rows.length, scans: scans.filter(({ records }) => records.length > 0) };
}
