/** A point in [−1, 1] and its weight. */
export type QuadratureNode = { readonly place: number; readonly weight: number };

/**
 * The nodes of Gauss–Legendre quadrature, exact for polynomials up to degree 2 × count − 1 on [−1, 1].
 * Each root of the Legendre polynomial is found by Newton steps from Chebyshev's estimate.
 */
export function gaussLegendreNodes(count: number): QuadratureNode[] {
  return Array.from({ length: count }, (_, index) => {
    let place = Math.cos((Math.PI * (index + 0.75)) / (count + 0.5));
    let slope = 0;
    for (let step = 0; step < 20; step++) {
      let [before, value] = [1, place];
      for (let degree = 2; degree <= count; degree++) {
        [before, value] = [
          value,
          ((2 * degree - 1) * place * value - (degree - 1) * before) / degree,
        ];
      }
      slope = (count * (place * value - before)) / (place * place - 1);
      place -= value / slope;
    }
    return { place, weight: 2 / ((1 - place * place) * slope * slope) };
  });
}
