import {
  StatsError,
  mersenneTwister,
  simulateStudy,
  wilsonInterval,
  type Interval,
} from "@/lib/stats";
import { judge, type MethodKey, type Verdict } from "./methods";
import type { Scenario } from "./scenarios";

/** How one method did over the studies of one scenario. */
export type Tally = {
  readonly method: MethodKey;
  /** Studies that it gave a verdict on. */
  readonly studies: number;
  /** Share with a two-sided p below 0.05, with the Monte Carlo interval of that share. */
  readonly rejected: { readonly share: number; readonly interval: Interval };
  /** Share of 95 % intervals that hold the truth; null for methods without one. */
  readonly covered: { readonly share: number; readonly interval: Interval } | null;
};

const ALPHA = 0.05;

/** Draws studies of a scenario and counts what each method makes of them. The seed decides the studies. */
export function tallyScenario(
  { name, plan }: Scenario,
  { studies, seed }: { readonly studies: number; readonly seed: number },
): Tally[] {
  const uniform = mersenneTwister(seed, `validate/${name}`);
  const counts = new Map<
    MethodKey,
    { studies: number; rejected: number; covered: number | null }
  >();
  for (let study = 0; study < studies; study++) {
    const rows = simulateStudy(plan, uniform);
    for (const [method, verdict] of judgeOrSkip(rows)) {
      // Where arms differ before execution, scores after it differ too: no error of the method.
      if (method === "perReview" && plan.preDifference) continue;
      const own = counts.get(method) ?? { studies: 0, rejected: 0, covered: null };
      own.studies += 1;
      if (verdict.pTwoSided < ALPHA) own.rejected += 1;
      if (verdict.interval) own.covered = (own.covered ?? 0) + Number(holds(verdict, plan.effect));
      counts.set(method, own);
    }
  }
  return [...counts].map(([method, own]) => ({
    method,
    studies: own.studies,
    rejected: shareOf(own.rejected, own.studies),
    covered: own.covered === null ? null : shareOf(own.covered, own.studies),
  }));
}

/** A study that a model cannot be fitted to is no verdict; anything else is our fault. */
function judgeOrSkip(rows: Parameters<typeof judge>[0]): ReturnType<typeof judge> {
  try {
    return judge(rows);
  } catch (error) {
    if (error instanceof StatsError) return new Map();
    throw error;
  }
}

function holds({ interval }: Verdict, truth: number): boolean {
  return interval !== null && interval.lower <= truth && truth <= interval.upper;
}

function shareOf(count: number, of: number) {
  return { share: count / of, interval: wilsonInterval(count, of) };
}
