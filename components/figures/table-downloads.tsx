"use client";

import { SaveButton } from "./figure-downloads";
import type { FigureTable } from "./figure-table";
import { saveFile } from "./save-file";
import { toCsv } from "./to-csv";
import { toLatex } from "./to-latex";

export interface TableDownloadsProps {
  title: string;
  table: FigureTable;
  /** Without its ending; also the table's label in LaTeX. */
  fileName: string;
}

/** A table as files: all digits as CSV, the table as shown as LaTeX. */
export function TableDownloads({ title, table, fileName }: TableDownloadsProps) {
  return (
    <>
      <SaveButton
        kind="CSV"
        label={`Download the table “${title}” as CSV`}
        save={() => saveFile(toCsv(table), `${fileName}.csv`, "text/csv;charset=utf-8")}
      />
      <SaveButton
        kind="LaTeX"
        label={`Download the table “${title}” as LaTeX`}
        save={() =>
          saveFile(
            toLatex(table, { caption: title, label: fileName }),
            `${fileName}.tex`,
            "text/x-tex;charset=utf-8",
          )
        }
      />
    </>
  );
}
