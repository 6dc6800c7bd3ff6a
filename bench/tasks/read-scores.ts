import { readFileSync } from "node:fs";
import { readLongData } from "@/lib/features/analysis/long-data/read-long-data";
import type { ScoreRow } from "@/lib/stats";

/** The scores of files, as the analysis reads them. */
export function readScores(...files: string[]): readonly ScoreRow[] {
  const data = readLongData(files.map((name) => ({ name, text: readFileSync(name, "utf8") })));
  if (!data.ok) throw new Error(`${files.join(", ")} could not be read.`);
  return data.rows;
}
