import { PDFDocument, StandardFonts, type PDFFont, type PDFPage } from "pdf-lib";
import type { IdeaContent } from "../../../lib/study/idea-content";
import type { Draws } from "../draws";

const page = { width: 595, height: 842, margin: 64 } as const;
const lineHeight = 18;

type Block = { kind: "title" | "heading" | "text" | "row"; text: string };

/** Writes blocks onto a page from top to bottom; what does not fit is left out. */
function writePage(
  sheet: PDFPage,
  fonts: { plain: PDFFont; bold: PDFFont },
  blocks: Block[],
): void {
  let y = page.height - page.margin;
  sheet.drawText("Simulated paper: made up for a demonstration. No experiment was carried out.", {
    ...{ x: page.margin, y: page.height - 36, size: 8, font: fonts.plain },
  });
  for (const { kind, text } of blocks) {
    const font = kind === "title" || kind === "heading" ? fonts.bold : fonts.plain;
    const size = kind === "title" ? 16 : kind === "heading" ? 14 : 12;
    // The standard fonts know no minus sign.
    for (const paragraph of text.replaceAll("−", "–").split("\n")) {
      for (const line of wrap(paragraph, font, size)) {
        if (y < page.margin) return;
        sheet.drawText(line, { x: page.margin, y, size, font });
        y -= kind === "title" ? 22 : lineHeight;
      }
    }
    y -= kind === "row" ? 2 : 12;
  }
}

const widths = new WeakMap<PDFFont, Map<string, number>>();

function widthOf(word: string, font: PDFFont, size: number): number {
  const known = widths.get(font) ?? new Map<string, number>();
  widths.set(font, known);
  const width = known.get(word) ?? font.widthOfTextAtSize(word, 1);
  known.set(word, width);
  return width * size;
}

function wrap(text: string, font: PDFFont, size: number): string[] {
  const limit = page.width - 2 * page.margin;
  const space = widthOf(" ", font, size);
  const lines: string[] = [];
  let [line, used] = ["", 0];
  for (const word of text.split(" ")) {
    const width = widthOf(word, font, size);
    if (line !== "" && used + space + width > limit) {
      lines.push(line);
      [line, used] = ["", 0];
    }
    [line, used] = line === "" ? [word, width] : [`${line} ${word}`, used + space + width];
  }
  return [...lines, line];
}

/** Made-up results: the baseline and the proposal on three models. */
function resultRows(draws: Draws): string[] {
  return ["Model 1", "Model 2", "Model 3"].map((model) => {
    const baseline = draws.integer(420, 700) / 10;
    const proposal = baseline + draws.integer(-25, 70) / 10;
    return `${model}:  direct ${baseline.toFixed(1)}   proposal ${proposal.toFixed(1)}   interval of the difference ${(proposal - baseline - 2.4).toFixed(1)} to ${(proposal - baseline + 2.4).toFixed(1)}`;
  });
}

/**
 * A short paper of four pages on an idea, labelled as simulated, with its writer's name in the metadata as word
 * processors leave it: the app has to take it out.
 */
export async function writePaper(
  idea: IdeaContent,
  writer: string,
  draws: Draws,
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setAuthor(writer);
  document.setTitle(idea.title);
  const fonts = {
    plain: await document.embedFont(StandardFonts.TimesRoman),
    bold: await document.embedFont(StandardFonts.TimesRomanBold),
  };
  const heading = (text: string): Block => ({ kind: "heading", text });
  const body = (text: string): Block => ({ kind: "text", text });
  const pages: Block[][] = [
    [
      { kind: "title", text: idea.title },
      body("Anonymous authors"),
      heading("Abstract"),
      body(
        `${idea.proposedMethod.split(". ")[0]}. We carry the proposal out on three models, compare it with baselines of equal cost, and analyse where it helps and where it does not.`,
      ),
      heading("1  Introduction"),
      body(idea.problemStatement),
      body(idea.motivation),
    ],
    [
      heading("2  Method"),
      body(idea.proposedMethod),
      heading("3  Examples"),
      body(idea.testCaseExamples),
    ],
    [
      heading("4  Experiments"),
      body(idea.experimentPlan),
      heading("5  Results"),
      ...resultRows(draws).map((text): Block => ({ kind: "row", text })),
      body(
        "Figures are invented and follow from a seed; they are the same whenever the demonstration is set up.",
      ),
    ],
    [
      heading("6  Discussion"),
      body(idea.fallbackPlan),
      heading("7  Limitations"),
      body(
        "Three models and one kind of data were used. The prompts were written in English by one person. Ratings by hand come from two raters who knew the purpose of the study, though not which output was which.",
      ),
    ],
  ];
  for (const blocks of pages) {
    writePage(document.addPage([page.width, page.height]), fonts, blocks);
  }
  return document.save();
}
