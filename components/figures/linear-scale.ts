/** Maps a number of the domain to a place on the drawing. */
export type LinearScale = (value: number) => number;

export type Interval = readonly [number, number];

/** A straight map from the domain onto the range; a domain of no width lands in the middle. */
export function linearScale(domain: Interval, range: Interval): LinearScale {
  const [from, to] = domain;
  const [start, end] = range;
  if (from === to) return () => (start + end) / 2;
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

/** Round numbers inside the domain, about as many as asked for: steps of 1, 2 or 5 times a power of ten. */
export function niceTicks(domain: Interval, wanted: number): number[] {
  const [from, to] = domain;
  if (!(to > from) || wanted < 1) return [from];
  const rough = (to - from) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * 0.999) ?? 10;
  const step = factor * power;
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  // Rounded to the step's own digits: 0.1 * 3 is not 0.3.
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toFixed(digits)),
  );
}

/** The domain widened to round ends. */
export function niceDomain(domain: Interval, wanted: number): [number, number] {
  const ticks = niceTicks(domain, wanted);
  const step = ticks.length > 1 ? (ticks[1] ?? 0) - (ticks[0] ?? 0) : 0;
  if (step <= 0) return [domain[0], domain[1]];
  return [Math.floor(domain[0] / step + 1e-9) * step, Math.ceil(domain[1] / step - 1e-9) * step];
}
