import { countArms, unevenness, type ArmCounts } from "./arm-counts";
import { createGenerator, type Generator } from "./generator";
import { createFlowNetwork } from "./minimum-cost-flow";
import { shuffle } from "./shuffle";
import { compareText, sortByKey } from "./text-order";

export const assignReviewersAlgorithm = "assign-reviewers";
export const assignReviewersVersion = 1;

/** What is to be reviewed: an idea in the pre stage, its execution in the post stage. */
export type ItemToReview = {
  itemId: string;
  ideaId: string;
  topicId: string;
  armIds: readonly string[];
};
/** A reviewer; one without topics accepts each. */
export type ReviewerToAssign = { memberId: string; topicIds: readonly string[]; maximum: number };
export type ReviewerProblem = {
  items: readonly ItemToReview[];
  reviewers: readonly ReviewerToAssign[];
  /** Pairs [memberId, itemId] that must not meet. */
  forbidden: readonly (readonly [string, string])[];
  reviewsPerItem: number;
};

/**
 * An item that can't get its reviews. `topics`: too few accept its topic; `conflicts`: enough accept it, but too many
 * of them are barred; `loads`: enough may review it, but their maxima are used up.
 */
export type ReviewerShortage = {
  itemId: string;
  topicId: string;
  missing: number;
  cause: "topics" | "conflicts" | "loads";
};
export type ReviewerDraw =
  | {
      status: "feasible";
      assignments: { memberId: string; itemId: string; queuePosition: number }[];
    }
  | { status: "infeasible"; shortages: ReviewerShortage[] };

type Ordered = {
  items: ItemToReview[];
  reviewers: ReviewerToAssign[];
  /** `allows[item][reviewer]`, both by their place. */
  allows: boolean[][];
};

const proposalsPerReview = 100;

/**
 * Assigns reviewers to items.
 *
 * Guaranteed, whatever the seed: each item gets exactly `reviewsPerItem` different reviewers, who accept its topic and
 * are not forbidden; nobody gets more than their maximum; loads are as even as these rules allow (the least sum of
 * their squares, which in such a network is also the least possible spread). Where that can't be, the answer names
 * the items that lack reviewers, and why.
 *
 * Preferred: within each reviewer's load the arms are even; this is sought by exchanges and not always found.
 *
 * The rest is chance: items and reviewers enter in a random order, and many random exchanges that keep all of the
 * above follow, so that reviewers with the same topics, maximum and barred items are exactly interchangeable. The
 * order of each queue is shuffled on a stream of its own.
 *
 * The order in which the problem is written makes no difference; problem and seed determine the answer.
 * @throws RangeError when `reviewsPerItem` or a maximum is no count
 */
export function assignReviewers(problem: ReviewerProblem, seed: string): ReviewerDraw {
  for (const count of [problem.reviewsPerItem, ...problem.reviewers.map((one) => one.maximum)]) {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is not a count`);
  }
  const generator = createGenerator(seed, `${assignReviewersAlgorithm} order`);
  const sortedItems = sortByKey(problem.items, (item) => item.itemId);
  const sortedReviewers = sortByKey(problem.reviewers, (reviewer) => reviewer.memberId);
  const items = shuffle(sortedItems, generator);
  const reviewers = shuffle(sortedReviewers, generator);
  const forbidden = new Set(problem.forbidden.map((pair) => pair.join(" ")));
  const allows = items.map((item) =>
    reviewers.map(
      (reviewer) =>
        accepts(reviewer, item) && !forbidden.has(`${reviewer.memberId} ${item.itemId}`),
    ),
  );
  const ordered = { items, reviewers, allows };
  const reviewersOf = matchEvenly(ordered, problem.reviewsPerItem);
  const shortages = findShortages(ordered, reviewersOf, problem.reviewsPerItem);
  if (shortages.length > 0) return { status: "infeasible", shortages };

  const pairs = exchange(
    ordered,
    reviewersOf,
    createGenerator(seed, `${assignReviewersAlgorithm} exchanges`),
  );
  const assignments = sortedReviewers.flatMap(({ memberId }) => {
    const own = pairs.filter(([, reviewer]) => reviewers[reviewer]?.memberId === memberId);
    const itemIds = own.map(([item]) => (items[item] as ItemToReview).itemId).sort(compareText);
    const queue = createGenerator(seed, `${assignReviewersAlgorithm} queue ${memberId}`);
    return shuffle(itemIds, queue).map((itemId, index) => ({
      memberId,
      itemId,
      queuePosition: index + 1,
    }));
  });
  return { status: "feasible", assignments };
}

function accepts(reviewer: ReviewerToAssign, item: ItemToReview): boolean {
  return reviewer.topicIds.length === 0 || reviewer.topicIds.includes(item.topicId);
}

/** As many reviews as possible, the n-th of a reviewer at cost 2n − 1: reviewers per item. */
function matchEvenly({ items, reviewers, allows }: Ordered, reviewsPerItem: number): number[][] {
  const [source, sink, firstItem] = [0, 1, 2];
  const firstReviewer = firstItem + items.length;
  const network = createFlowNetwork(firstReviewer + reviewers.length);
  items.forEach((_, item) => network.addEdge(source, firstItem + item, reviewsPerItem));
  const edges = allows.map((row, item) =>
    row.map((allowed, reviewer) =>
      allowed ? network.addEdge(firstItem + item, firstReviewer + reviewer, 1) : undefined,
    ),
  );
  reviewers.forEach(({ maximum }, reviewer) => {
    const useful = Math.min(maximum, items.length);
    for (let nth = 0; nth < useful; nth += 1) {
      network.addEdge(firstReviewer + reviewer, sink, 1, 2 * nth + 1);
    }
  });
  network.fill(source, sink);
  return edges.map((row) =>
    row.flatMap((edge, reviewer) =>
      edge !== undefined && network.flowThrough(edge) > 0 ? [reviewer] : [],
    ),
  );
}

function findShortages(
  { items, reviewers, allows }: Ordered,
  reviewersOf: readonly (readonly number[])[],
  reviewsPerItem: number,
): ReviewerShortage[] {
  const shortages = items.flatMap((item, index): ReviewerShortage[] => {
    const missing = reviewsPerItem - (reviewersOf[index]?.length ?? 0);
    if (missing <= 0) return [];
    const accepting = reviewers.filter((reviewer) => accepts(reviewer, item)).length;
    const eligible = allows[index]?.filter(Boolean).length ?? 0;
    const cause =
      accepting < reviewsPerItem ? "topics" : eligible < reviewsPerItem ? "conflicts" : "loads";
    return [{ itemId: item.itemId, topicId: item.topicId, missing, cause }];
  });
  return shortages.sort((a, b) => compareText(a.itemId, b.itemId));
}

type Pair = [item: number, reviewer: number];

/**
 * Proposes again and again that two reviewers exchange an item, or that one hands an item on to another, and does so
 * where the rules allow it, loads stay as even, and the arms within the two loads get no less even. Each proposal is
 * as likely as the one that undoes it.
 */
function exchange(
  { items, reviewers, allows }: Ordered,
  reviewersOf: readonly (readonly number[])[],
  generator: Generator,
): Pair[] {
  const pairs = reviewersOf.flatMap((some, item) => some.map((one): Pair => [item, one]));
  if (pairs.length === 0) return pairs;
  const loads = reviewers.map(() => 0);
  const has = items.map(() => reviewers.map(() => false));
  const arms = [...new Set(items.flatMap((item) => item.armIds))];
  const counts: ArmCounts[] = reviewers.map(() => new Map());
  const change = (item: number, reviewer: number, amount: 1 | -1) => {
    (has[item] as boolean[])[reviewer] = amount === 1;
    loads[reviewer] = (loads[reviewer] as number) + amount;
    countArms(counts[reviewer] as ArmCounts, (items[item] as ItemToReview).armIds, amount);
  };
  for (const [item, reviewer] of pairs) change(item, reviewer, 1);
  const mayTake = (item: number, reviewer: number) =>
    allows[item]?.[reviewer] === true && has[item]?.[reviewer] === false;
  const armsOf = (reviewer: number) => unevenness(counts[reviewer] as ArmCounts, arms);

  for (let step = 0; step < proposalsPerReview * pairs.length; step += 1) {
    const pair = pairs[generator.below(pairs.length)] as Pair;
    const [item, reviewer] = pair;
    const partner = generator.below(2) === 0 ? pairs[generator.below(pairs.length)] : undefined;
    const other = partner ? partner[1] : generator.below(reviewers.length);
    if (other === reviewer || !mayTake(item, other)) continue;
    if (partner && !mayTake(partner[0], reviewer)) continue;
    // Handing on keeps the loads as even only where the giver has exactly one item more.
    if (!partner && loads[other] !== (loads[reviewer] as number) - 1) continue;
    if (!partner && (loads[other] as number) >= (reviewers[other]?.maximum ?? 0)) continue;
    const before = armsOf(reviewer) + armsOf(other);
    const apply = (amount: 1 | -1) => {
      change(item, reviewer, amount === 1 ? -1 : 1);
      change(item, other, amount);
      if (!partner) return;
      change(partner[0], other, amount === 1 ? -1 : 1);
      change(partner[0], reviewer, amount);
    };
    apply(1);
    if (armsOf(reviewer) + armsOf(other) > before) {
      apply(-1);
      continue;
    }
    pair[1] = other;
    if (partner) partner[1] = reviewer;
  }
  return pairs;
}
