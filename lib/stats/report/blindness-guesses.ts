import { groupKey } from "../data/group-by";
import type { ScoreRow, Stage } from "../data/score-row";

/** What a reviewer said about where an idea came from. */
export type Guess =
  | { readonly kind: "arm"; readonly arm: string }
  /** `blank` if nothing was written where others of the stage wrote a guess. */
  | { readonly kind: "dont-know"; readonly blank: boolean }
  /** Neither an arm's name nor “don't know”, or several guesses in one review. */
  | { readonly kind: "unusable"; readonly text: string };

/** One review and its guess, once, however many metrics it scored. */
export type GuessedReview = {
  readonly rows: ReviewRows;
  readonly stage: Stage;
  /** Of the idea. */
  readonly arms: readonly string[];
  readonly guess: Guess;
  readonly certainty: string | number | null;
};

const dontKnowWords = new Set([
  "dk",
  "don't know",
  "dont know",
  "do not know",
  "not sure",
  "unsure",
  "no idea",
]);

/** How to read the guesses of data with these arms. Capitals do not matter unless two arms differ by them alone. */
export function guessReader(arms: readonly string[]): (texts: readonly string[]) => Guess {
  const plain = (text: string) => text.trim().toLowerCase().replaceAll("’", "'");
  const exact = new Set(arms);
  const byPlain = new Map<string, string | null>();
  for (const arm of arms) byPlain.set(plain(arm), byPlain.has(plain(arm)) ? null : arm);
  const readOne = (text: string): Guess => {
    const arm = exact.has(text) ? text : byPlain.get(plain(text));
    if (arm) return { kind: "arm", arm };
    if (text === "") return { kind: "dont-know", blank: true };
    if (dontKnowWords.has(plain(text))) return { kind: "dont-know", blank: false };
    return { kind: "unusable", text };
  };
  // The same few words come again and again.
  const known = new Map<string, Guess>();
  return (texts) => {
    const written = [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ""))];
    const [text = "", ...others] = written;
    if (others.some((other) => plain(other) !== plain(text)))
      return { kind: "unusable", text: written.join(" / ") };
    const guess = known.get(text) ?? readOne(text);
    known.set(text, guess);
    return guess;
  };
}

/** The guess in one row, as text. */
export function guessText({ covariates }: ScoreRow): string {
  return covariates.guess === undefined ? "" : String(covariates.guess);
}

/** The stages in which somebody wrote a guess. */
export function stagesWithGuesses(rows: readonly ScoreRow[]): Set<Stage> {
  const found = new Set<Stage>();
  for (const row of rows)
    if (!found.has(row.stage) && guessText(row).trim() !== "") found.add(row.stage);
  return found;
}

/** Rows of one review: of a named reviewer all of them, else one row of the idea's most often scored metric. */
export type ReviewRows = readonly [ScoreRow, ...ScoreRow[]];

/**
 * The rows by review. An idea's unnamed reviews are told apart by the metric that has the most rows in one arm, since an
 * arm's rows repeat another's.
 */
export function rowsByReview(rows: readonly ScoreRow[]): ReviewRows[] {
  const reviews: [ScoreRow, ...ScoreRow[]][] = [];
  const ideas = { pre: new Map<string, IdeaRows>(), post: new Map<string, IdeaRows>() };
  for (const row of rows) {
    let idea = ideas[row.stage].get(row.idea);
    if (!idea) {
      idea = { named: new Map(), unnamed: new Map() };
      ideas[row.stage].set(row.idea, idea);
    }
    if (row.reviewer === null) {
      const key = groupKey([row.arm, row.metric]);
      const scored = idea.unnamed.get(key);
      if (scored) scored.push(row);
      else idea.unnamed.set(key, [row]);
      continue;
    }
    const review = idea.named.get(row.reviewer);
    if (review) review.push(row);
    else {
      const own: [ScoreRow] = [row];
      idea.named.set(row.reviewer, own);
      reviews.push(own);
    }
  }
  for (const { unnamed } of [...ideas.pre.values(), ...ideas.post.values()]) {
    let fullest: readonly ScoreRow[] = [];
    for (const own of unnamed.values()) if (own.length > fullest.length) fullest = own;
    for (const row of fullest) reviews.push([row]);
  }
  return reviews;
}

/** One idea's rows in one stage: by reviewer, and those without one by arm and metric. */
type IdeaRows = {
  readonly named: Map<string, [ScoreRow, ...ScoreRow[]]>;
  readonly unnamed: Map<string, ScoreRow[]>;
};

/** Each review of the stages in which guesses were written, with its guess. */
export function guessedReviews(
  reviews: readonly ReviewRows[],
  stages: ReadonlySet<Stage>,
  read: (texts: readonly string[]) => Guess,
  armsOf: ReadonlyMap<string, readonly string[]>,
): GuessedReview[] {
  return reviews
    .filter(([{ stage }]) => stages.has(stage))
    .map((rows) => {
      const [{ stage, idea }] = rows;
      const certain = rows.find(({ covariates }) => covariates.certainty !== undefined);
      return {
        rows,
        stage,
        arms: armsOf.get(idea) ?? [],
        guess: read(rows.map(guessText)),
        certainty: certain?.covariates.certainty ?? null,
      };
    });
}

/** Whether a reviewer with this guess did not know where an idea of these arms came from. */
export function isUnaware(guess: Guess, arms: readonly string[]): boolean {
  return guess.kind === "arm" ? !arms.includes(guess.arm) : guess.kind === "dont-know";
}

/** Each idea's arms, in either stage. */
export function armsByIdea(rows: readonly ScoreRow[]): Map<string, string[]> {
  const arms = new Map<string, string[]>();
  for (const { idea, arm } of rows) {
    const own = arms.get(idea);
    if (!own) arms.set(idea, [arm]);
    else if (!own.includes(arm)) own.push(arm);
  }
  return arms;
}
