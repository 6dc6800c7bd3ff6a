import { PDFArray, PDFDict, PDFName, type PDFContext, type PDFDocument } from "pdf-lib";
import { FileRefusal } from "@/lib/files/file-refusal";

const nameOf = (name: string) => PDFName.of(name);
const isNamed = (value: unknown, ...names: string[]) =>
  value instanceof PDFName && names.includes(value.decodeText());

function hiddenLayers(): FileRefusal {
  return new FileRefusal(
    "The PDF has layers that are hidden, and what is on them would go out with it. Show or delete them, or print the paper to a new PDF.",
  );
}

/**
 * Papers whose layers all show are copied without them: the same pages, no layers' names. What a hidden layer holds
 * can't be told from what shows without drawing the page, so such a paper is refused.
 * @throws FileRefusal where a layer is hidden, on the screen or on paper
 */
export function demandShownLayers(source: PDFDocument): void {
  const { catalog, context } = source;
  const properties = context.lookup(catalog.get(nameOf("OCProperties")));
  if (!(properties instanceof PDFDict)) return;
  const settings = context.lookup(properties.get(nameOf("D")));
  if (settings instanceof PDFDict) {
    const off = context.lookup(settings.get(nameOf("OFF")));
    const base = context.lookup(settings.get(nameOf("BaseState")));
    if (off instanceof PDFArray && off.size() > 0) throw hiddenLayers();
    if (base && !isNamed(base, "ON")) throw hiddenLayers();
  }
  const groups = context.lookup(properties.get(nameOf("OCGs")));
  for (const entry of groups instanceof PDFArray ? groups.asArray() : []) {
    const group = context.lookup(entry);
    if (group instanceof PDFDict && hidesByUse(group, context)) throw hiddenLayers();
  }
}

function hidesByUse(group: PDFDict, context: PDFContext): boolean {
  const usage = context.lookup(group.get(nameOf("Usage")));
  if (!(usage instanceof PDFDict)) return false;
  return ["View", "Print"].some((use) => {
    const wish = context.lookup(usage.get(nameOf(use)));
    return (
      wish instanceof PDFDict && isNamed(context.lookup(wish.get(nameOf(`${use}State`))), "OFF")
    );
  });
}

/** Whether a dictionary is a layer, whose name is its maker's. */
export function isLayer(dict: PDFDict): boolean {
  return isNamed(dict.get(PDFName.Type), "OCG");
}

/** @throws FileRefusal where a rule over layers hides what it marks although every layer shows */
export function demandShowing(dict: PDFDict, context: PDFContext): void {
  if (!isNamed(dict.get(PDFName.Type), "OCMD")) return;
  const policy = context.lookup(dict.get(nameOf("P")));
  if (dict.get(nameOf("VE")) || isNamed(policy, "AllOff", "AnyOff")) throw hiddenLayers();
}
