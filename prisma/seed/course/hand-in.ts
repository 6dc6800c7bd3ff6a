import { createHash } from "node:crypto";
import { scrubCode } from "../../../lib/blinding/scrub/scrub-code";
import { scrubPaper } from "../../../lib/blinding/scrub/scrub-paper";
import type { Draws } from "../draws";
import { writeCode } from "../files/code";
import { writePaper } from "../files/paper";
import type { Course, CourseExecution } from "./course";

const sha256 = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");

/** Hands in paper and code as an executor would: blind copies for reviewers, what was uploaded behind the seal. */
export async function handIn(
  course: Course,
  { idea, executor }: CourseExecution,
  at: Date,
  draws: Draws,
): Promise<{ paperFileId: string; codeFileId: string }> {
  const slug = executor.person.name.toLowerCase().replaceAll(" ", "-");
  const paper = await writePaper(idea.content, executor.person.name, draws);
  const blindPaper = await scrubPaper(paper);
  const code = writeCode(idea.content);
  const blindCode = await scrubCode(code);
  const store = (
    kind: "paper" | "code",
    original: Uint8Array,
    blind: Uint8Array<ArrayBuffer>,
    pageCount: number | null,
  ) => {
    const id = draws.uuid();
    const [fileName, mediaType, uploaded] =
      kind === "paper"
        ? ["paper.pdf", "application/pdf", `${slug}.pdf`]
        : ["code.zip", "application/zip", `${slug}-code.zip`];
    const { studyId, rows } = course;
    rows.storedFile.push({
      ...{ id, studyId, kind, fileName, mediaType, pageCount, content: blind },
      ...{ byteSize: blind.length, sha256: sha256(blind), createdAt: at },
    });
    rows.originalFile.push({
      ...{ id: draws.uuid(), storedFileId: id, studyId, fileName: uploaded, uploadedAt: at },
      ...{ sha256: sha256(original), content: new Uint8Array(original) },
    });
    return id;
  };
  return {
    paperFileId: store("paper", paper, blindPaper.content, blindPaper.pageCount),
    codeFileId: store("code", code, blindCode.content, null),
  };
}
