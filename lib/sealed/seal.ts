import "server-only";
import type { Transaction } from "@/lib/db/connections";
import type { IdeaContent } from "@/lib/study/idea-content";
import type { ScanPlace, ScanRecord } from "@/lib/study/scan-record";

/*
 * The drop box: the only way in which the web puts something behind the seal. Each function adds rows (`createMany`,
 * since `create` would read the row back, which PostgreSQL refuses) in the transaction of the act it belongs to.
 */

/** Seals the arm that an invited author will write for. */
export async function sealInvitationArm(
  transaction: Transaction,
  row: { invitationId: string; armId: string },
): Promise<void> {
  await transaction.invitationArm.createMany({ data: [row] });
}

/** Seals a machine arm's uploaded ideas until intake closes. */
export async function sealIncomingIdeas(
  transaction: Transaction,
  rows: {
    studyId: string;
    batchId: string;
    armIds: string[];
    topicId: string;
    generator: string;
    content: IdeaContent;
  }[],
): Promise<void> {
  await transaction.incomingIdea.createMany({ data: rows });
}

/** Seals an uploaded file as it came, with the name that it came under. */
export async function sealOriginalFile(
  transaction: Transaction,
  row: {
    studyId: string;
    storedFileId: string;
    fileName: string;
    sha256: string;
    content: Uint8Array<ArrayBuffer>;
  },
): Promise<void> {
  await transaction.originalFile.createMany({ data: [row] });
}

/** Seals what the anonymity scan found in a text that was handed in: always one row, whatever was found. */
export async function sealAnonymityScan(
  transaction: Transaction,
  row: { studyId: string; place: ScanPlace; records: ScanRecord[] },
): Promise<void> {
  await transaction.anonymityScan.createMany({ data: [row] });
}
