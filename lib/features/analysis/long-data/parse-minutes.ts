const number = String.raw`(\d+(?:\.\d+)?)`;
const unit = String.raw`(hours?|hrs?|h|minutes?|mins?|min|m)?`;
const about = String.raw`(?:~|≈|about|around|roughly|approximately|approx\.?|ca\.?)?`;
const end = String.raw`\.?\s*(?:$|[,;(].*$)`;

const single = new RegExp(String.raw`^${about}\s*${number}\s*${unit}${end}`, "s");
const range = new RegExp(
  String.raw`^${about}\s*${number}\s*${unit}\s*(?:-|–|—|to)\s*${number}\s*${unit}${end}`,
  "s",
);
const hoursAndMinutes = new RegExp(
  String.raw`^${about}\s*${number}\s*(?:hours?|hrs?|h)\s*(?:and\s*)?${number}\s*(?:minutes?|mins?|m)?${end}`,
  "s",
);

/**
 * The minutes that a free text names: “30”, “30 mins”, “~30”, “1.2 hrs”, “1 hour 20 min”, “30, mainly reading”. Of a
 * range such as “35-40” it is the middle. Undefined where the text does not say plainly.
 */
export function parseMinutes(text: string): number | undefined {
  const plain = text.trim().toLowerCase();
  const long = hoursAndMinutes.exec(plain);
  if (long) return positive(Number(long[1]) * 60 + Number(long[2]));
  const between = range.exec(plain);
  if (between) {
    const [, low, lowUnit, high, highUnit] = between;
    const middle =
      Number(low) * factor(lowUnit ?? highUnit) + Number(high) * factor(highUnit ?? lowUnit);
    return positive(middle / 2);
  }
  const one = single.exec(plain);
  return one ? positive(Number(one[1]) * factor(one[2])) : undefined;
}

function factor(unitWord: string | undefined): number {
  return unitWord?.startsWith("h") ? 60 : 1;
}

function positive(minutes: number): number | undefined {
  // 1.2 × 60 is not quite 72.
  return minutes > 0 && Number.isFinite(minutes) ? Number(minutes.toPrecision(12)) : undefined;
}
