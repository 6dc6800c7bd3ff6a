const svgNamespace = "http://www.w3.org/2000/svg";

const inlined = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "font-variant-numeric",
  "text-anchor",
  "dominant-baseline",
  "paint-order",
];

const margin = 16;
const titleHeight = 40;
const legendLine = 24;

/** A figure's charts as one file: with title and legend, styles written out, on the ground they stand on. */
export function standaloneSvg(drawing: HTMLElement, title: string, legend: HTMLElement[]): string {
  const { left, top, width, height } = drawing.getBoundingClientRect();
  const places = legendPlaces(legend, width);
  const headHeight =
    titleHeight + 8 + legendLine * Math.max(1, ...places.map(({ line }) => line + 1));
  const page = { width: width + 2 * margin, height: height + headHeight + margin };
  const file = createSvg("svg", {
    xmlns: svgNamespace,
    viewBox: `${-margin} ${-headHeight} ${page.width} ${page.height}`,
    ...page,
  });
  const tokens = getComputedStyle(drawing);
  const ink = tokens.getPropertyValue("--ink").trim();
  file.style.fontFamily = tokens.fontFamily;
  const ground = createSvg("rect", {
    x: -margin,
    y: -headHeight,
    ...page,
    fill: tokens.getPropertyValue("--surface").trim(),
  });
  const heading = createSvg("text", { x: 0, y: 26 - headHeight, fill: ink });
  heading.textContent = title;
  heading.style.cssText = "font-size: 15px; font-weight: 600";
  file.append(ground, heading, ...legendEntries(places, titleHeight - headHeight, ink));
  for (const chart of drawing.querySelectorAll<SVGSVGElement>("svg")) {
    const place = chart.getBoundingClientRect();
    const copy = copyWithStyles(chart);
    setAttributes(copy, { x: place.left - left, y: place.top - top });
    file.append(copy);
  }
  return new XMLSerializer().serializeToString(file);
}

type LegendPlace = { entry: HTMLElement; left: number; line: number };

/** The legend's entries side by side, in as many lines as they need. */
function legendPlaces(legend: HTMLElement[], width: number): LegendPlace[] {
  let [left, line] = [0, 0];
  return legend.map((entry) => {
    const own = entry.getBoundingClientRect().width;
    if (left > 0 && left + own > width) [left, line] = [0, line + 1];
    const place = { entry, left, line };
    left += own + 24;
    return place;
  });
}

/** The legend stands beside the drawing in the page: in the file its signs and words go above it. */
function legendEntries(places: LegendPlace[], top: number, ink: string): SVGElement[] {
  return places.map(({ entry, left, line }) => {
    const group = createSvg("g", { transform: `translate(${left} ${top + line * legendLine})` });
    const sign = entry.querySelector("svg");
    if (sign) group.append(...[...sign.children].map((part) => copyWithStyles(part as SVGElement)));
    const words = createSvg("text", { x: 36, y: 11.5, fill: ink });
    words.textContent = wordsOf(entry);
    words.style.fontSize = "13px";
    group.append(words);
    return group;
  });
}

/** An entry's words without those that its sign may hold. */
function wordsOf(entry: HTMLElement): string {
  const copy = entry.cloneNode(true) as HTMLElement;
  copy.querySelector("svg")?.remove();
  return (copy.textContent ?? "").trim();
}

function copyWithStyles<E extends SVGElement>(original: E): E {
  const copy = original.cloneNode(true) as E;
  const originals = [original, ...original.querySelectorAll<SVGElement>("*")];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  copies.forEach((element, index) => {
    const source = originals[index];
    element.removeAttribute("class");
    if (!source || element.matches("title, desc")) return;
    const computed = getComputedStyle(source);
    element.removeAttribute("style");
    for (const property of inlined) {
      const value = computed.getPropertyValue(property);
      if (value) element.style.setProperty(property, value);
    }
  });
  return copy;
}

function createSvg(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(svgNamespace, name);
  setAttributes(element, attributes);
  return element;
}

function setAttributes(element: SVGElement, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
