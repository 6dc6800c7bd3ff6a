"use client";

import { Download } from "lucide-react";
import { useState, type RefObject } from "react";
import { Button } from "@/components/ui/button";
import { drawPng } from "./draw-png";
import type { FigureTable } from "./figure-table";
import { toCsv } from "./to-csv";
import { standaloneSvg } from "./save-drawing";
import { saveFile } from "./save-file";

export interface FigureDownloadsProps {
  figure: RefObject<HTMLElement | null>;
  title: string;
  table: FigureTable;
  /** Without its ending. */
  fileName: string;
  /** The figure is no SVG, so that only its data can be downloaded. */
  withoutDrawing: boolean;
}

/** A figure's data and its drawing, as files. */
export function FigureDownloads(props: FigureDownloadsProps) {
  const { figure, title, table, fileName, withoutDrawing } = props;
  const [failed, setFailed] = useState(false);
  const withSvg = async (save: (svg: string) => void | Promise<void>) => {
    const drawing = figure.current?.querySelector<HTMLElement>("[data-drawing]");
    if (!drawing) return;
    const signs = figure.current?.querySelectorAll<HTMLElement>("[data-legend]") ?? [];
    try {
      await save(standaloneSvg(drawing, title, [...signs]));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className="absolute top-2 right-2 flex items-center gap-1 sm:right-4">
      <span role="status" className="text-sm text-danger">
        {failed ? "No picture could be made. Take the SVG." : ""}
      </span>
      <SaveButton
        kind="CSV"
        label={`Download the data of “${title}” as CSV`}
        save={() => saveFile(toCsv(table), `${fileName}.csv`, "text/csv;charset=utf-8")}
      />
      {withoutDrawing ? null : (
        <>
          <SaveButton
            kind="SVG"
            label={`Download the figure “${title}” as SVG`}
            save={() => withSvg((svg) => saveFile(svg, `${fileName}.svg`, "image/svg+xml"))}
          />
          <SaveButton
            kind="PNG"
            label={`Download the figure “${title}” as PNG`}
            save={() =>
              withSvg(async (svg) => saveFile(await drawPng(svg), `${fileName}.png`, "image/png"))
            }
          />
        </>
      )}
    </div>
  );
}

type SaveButtonProps = { kind: string; label: string; save: () => void | Promise<void> };

/** A quiet button that says in full what is downloaded to those who cannot see where it stands. */
export function SaveButton({ kind, label, save }: SaveButtonProps) {
  return (
    <Button
      variant="quiet"
      size="small"
      className="max-sm:px-1.5"
      aria-label={label}
      onClick={() => void save()}
    >
      <Download aria-hidden /> {kind}
    </Button>
  );
}
