/**
 * Independent standard normal numbers from uniform ones, by Box and Muller's transformation: two uniform numbers give
 * two normal ones.
 *
 * @param uniform draws from [0, 1)
 * Source: Box & Muller 1958, Annals of Mathematical Statistics 29:610–611.
 */
export function normalDeviates(uniform: () => number): () => number {
  let spare = 0;
  let hasSpare = false;
  return () => {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    hasSpare = true;
    return radius * Math.cos(angle);
  };
}
