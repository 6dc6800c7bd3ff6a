"use client";

import { classNames } from "@/components/ui/class-names";

export interface ScoreRowProps {
  name: string;
  minimum: number;
  maximum: number;
  value: number | null;
  idOf: (score: number) => string;
  onSelect: (score: number) => void;
  invalid?: boolean;
  required?: boolean;
}

/** The numbers of a scale as one row of radio buttons: arrow keys move, each number is a large target. */
export function ScoreRow(props: ScoreRowProps) {
  const { name, minimum, maximum, value, idOf, onSelect, invalid, required } = props;
  const scores = Array.from({ length: maximum - minimum + 1 }, (_, index) => minimum + index);
  return (
    <div className={classNames("grid gap-1.5", columnsFor(scores.length))}>
      {scores.map((score) => (
        <label
          key={score}
          htmlFor={idOf(score)}
          className={classNames(
            "relative grid h-11 min-w-0 cursor-pointer place-items-center rounded-md border border-line-strong bg-surface",
            "text-[0.9375rem] font-medium tabular-nums select-none hover:border-ink hover:bg-sunken",
            "has-checked:border-accent has-checked:bg-accent has-checked:text-accent-ink",
            "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
            "has-disabled:cursor-not-allowed has-disabled:opacity-60",
            invalid && "border-danger",
          )}
        >
          <input
            id={idOf(score)}
            type="radio"
            name={name}
            value={score}
            checked={value === score}
            onChange={() => onSelect(score)}
            required={required}
            className="absolute inset-0 size-full cursor-[inherit] appearance-none rounded-md outline-none"
          />
          <span className="pointer-events-none">{score}</span>
        </label>
      ))}
    </div>
  );
}

/** Ten numbers stand in one row where there is room, else in two of five. */
function columnsFor(count: number): string {
  if (count <= 5) return "grid-cols-[repeat(auto-fit,minmax(2.75rem,1fr))] max-w-md";
  if (count <= 7) return "grid-cols-[repeat(auto-fit,minmax(2.5rem,1fr))]";
  return "grid-cols-5 @md:grid-cols-10";
}
