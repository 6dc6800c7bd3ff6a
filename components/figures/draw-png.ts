import { fontFaces } from "./font-faces";

/** Pixels of the picture for each of the page: sharp in print at the width of a column. */
const SCALE = 3;

/**
 * A drawing's SVG as a picture of three times its size, on the ground that the SVG brings along.
 *
 * @throws Error if the browser cannot draw it
 */
export async function drawPng(svg: string): Promise<Blob> {
  const image = await loadImage(await withFonts(svg));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.width * SCALE);
  canvas.height = Math.round(image.height * SCALE);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser cannot draw pictures.");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be made."))),
      "image/png",
    );
  });
}

/** A picture of an SVG sees no font of the page: those that it names go into it. */
async function withFonts(svg: string): Promise<string> {
  const faces = await fontFaces((family) => svg.includes(family));
  if (faces === "") return svg;
  return svg.replace(/^<svg[^>]*>/, (start) => `${start}<style>${faces}</style>`);
}

async function loadImage(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}
