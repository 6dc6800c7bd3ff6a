import { classNames } from "@/components/ui/class-names";
import {
  countIdeaWords,
  describeLengthBand,
  lengthProblem,
  type LengthBand,
} from "@/lib/study/length-band";

export interface IdeaLengthProps {
  content: Readonly<Record<string, string>>;
  band: LengthBand;
}

/** The words of the whole idea while it is written, beside what the study asks for; nothing where it asks for none. */
export function IdeaLength({ content, band }: IdeaLengthProps) {
  if (band.minimum === null && band.maximum === null) return null;
  const words = countIdeaWords(content);
  const isOutside = lengthProblem(words, band) !== undefined;
  return (
    <p
      className={classNames(
        "text-sm tabular-nums",
        isOutside ? "font-medium text-warning" : "text-muted",
      )}
    >
      Whole idea: {words} of {describeLengthBand(band)}
    </p>
  );
}
