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
const headHeight = 72;

/** A figure's charts as one file: with title and legend, styles written out, on the ground they stand on. */
export function standaloneSvg(drawing: HTMLElement, title: string, legend: HTMLElement[]): string {
  const { left, top, width, height } = drawing.getBoundingClientRect();
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
  file.append(ground, heading, ...legendEntries(legend, ink));
  for (const chart of drawing.querySelectorAll<SVGSVGElement>("svg")) {
    const place = chart.getBoundingClientRect();
    const copy = copyWithStyles(chart);
    setAttributes(copy, { x: place.left - left, y: place.top - top });
    file.append(copy);
  }
  return new XMLSerializer().serializeToString(file);
}

/** The legend stands beside the drawing in the page: in the file its signs and words go above it. */
function legendEntries(legend: HTMLElement[], ink: string): SVGElement[] {
  let left = 0;
  return legend.map((entry) => {
    const group = createSvg("g", { transform: `translate(${left} ${40 - headHeight})` });
    const sign = entry.querySelector("svg");
    if (sign) group.append(...[...sign.children].map((part) => copyWithStyles(part as SVGElement)));
    const words = createSvg("text", { x: 36, y: 11.5, fill: ink });
    words.textContent = entry.textContent;
    words.style.fontSize = "13px";
    group.append(words);
    left += entry.getBoundingClientRect().width + 24;
    return group;
  });
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

/** Hands a text to the browser as a download. */
export function saveText(text: string, fileName: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
