import { IntervalMark } from "./interval-mark";

const marks = [
  { full: true, words: "interval leaves zero out" },
  { full: false, words: "interval holds zero" },
  { full: null, words: "no interval" },
];

/** What the marks of a ladder mean, none by colour alone. */
export function LadderLegend({ alpha }: { alpha: string }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {marks.map(({ full, words }) => (
        <li key={words} data-legend className="flex items-center gap-2">
          <svg width="28" height="14" aria-hidden>
            <IntervalMark ends={full === null ? null : [2, 26]} x={14} y={7} full={full} />
          </svg>
          {words}
        </li>
      ))}
      <li data-legend className="flex items-center gap-2">
        <svg width="28" height="14" aria-hidden>
          <text x="8" y="12" className="fill-ink text-[0.8125rem] font-semibold">
            p
          </text>
        </svg>
        in bold: below {alpha}
      </li>
    </ul>
  );
}
