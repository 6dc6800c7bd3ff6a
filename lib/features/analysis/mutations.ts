import "server-only";
import type { Administration, Authorized } from "@/lib/access/authorize";
import { webDatabase } from "@/lib/db/connections";
import { AppError } from "@/lib/entry/app-error";
import { importStudy } from "@/lib/sealed/import-study";
import { unblind } from "@/lib/sealed/unblind";
import type { z } from "zod";
import { describeProblem } from "./long-data/data-problem";
import { readLongData } from "./long-data/read-long-data";
import type { importSchema, unblindSchema } from "./schema";

/** Opens the seal after the study's name was typed as confirmation. */
export async function openSeal(
  scope: Authorized<"seal.open">,
  input: z.output<typeof unblindSchema>,
): Promise<{ message: string }> {
  const study = await webDatabase().study.findUniqueOrThrow({
    where: { id: scope.studyId },
    select: { name: true },
  });
  if (input.confirmation !== study.name.trim()) {
    throw new AppError("invalid", "The name that you typed is not the study's name.", {
      confirmation: [`Type “${study.name}” to confirm.`],
    });
  }
  await unblind(scope, input.reason);
  return { message: "The seal is open: arms are shown by name from now on." };
}

/** How many problems of an import are shown at once. */
const shownProblems = 20;

/** As many as there are letters to mask them. */
const maximumArms = 26;

/** Reads the uploaded files and stores them as a study, all or nothing. */
export async function importFiles(
  administration: Administration,
  input: z.output<typeof importSchema>,
): Promise<{ redirectTo: string }> {
  const files = await Promise.all(
    input.files.map(async (file) => ({ name: file.name, text: await file.text() })),
  );
  const data = readLongData(files);
  if (!data.ok) {
    const lines = data.problems.slice(0, shownProblems).map(describeProblem);
    const more = data.problemCount - lines.length;
    throw new AppError(
      "invalid",
      `Nothing was imported: ${data.problemCount} ${data.problemCount === 1 ? "problem" : "problems"} in the data.`,
      { files: more > 0 ? [...lines, `And ${more} more.`] : lines },
    );
  }
  const arms = new Set(data.rows.map((row) => row.arm)).size;
  if (arms > maximumArms) {
    throw new AppError("invalid", "Nothing was imported.", {
      files: [
        `The data name ${arms} arms; ${maximumArms} are possible. Is the column the right one?`,
      ],
    });
  }
  const studyId = await importStudy(administration, {
    name: input.name,
    rows: data.rows,
    armsAreKnown: input.armsAreKnown,
    notes: data.notes.map(({ file, note }) => (file === null ? note : `${file}: ${note}`)),
  });
  return { redirectTo: `/studies/${studyId}/analysis` };
}
