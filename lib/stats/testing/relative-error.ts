/** How far a figure is from another implementation's, by its size: what the tests of this folder bound. */
export function relativeError(figure: number, reference: number): number {
  return figure === reference ? 0 : Math.abs(figure - reference) / Math.abs(reference);
}
