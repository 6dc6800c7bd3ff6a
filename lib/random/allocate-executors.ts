import { countArms, unevenness, type ArmCounts } from "./arm-counts";
import { createGenerator, type Generator } from "./generator";
import { createFlowNetwork } from "./minimum-cost-flow";
import { shuffle } from "./shuffle";
import { compareText, sortByKey } from "./text-order";

export const allocateExecutorsAlgorithm = "allocate-executors";
export const allocateExecutorsVersion = 1;

export type IdeaToExecute = { ideaId: string; topicId: string; armIds: readonly string[] };
/** An executor; one without topics accepts each. */
export type ExecutorToAllocate = { memberId: string; topicIds: readonly string[] };
export type ExecutorProblem = {
  ideas: readonly IdeaToExecute[];
  executors: readonly ExecutorToAllocate[];
  /** Pairs [memberId, ideaId] that must not meet. */
  conflicts: readonly (readonly [string, string])[];
};
export type ExecutorAllocation = {
  pairs: { memberId: string; ideaId: string }[];
  idleExecutors: string[];
  unexecutedIdeas: string[];
};

/** A problem whose order chance has decided: `allows[executor][idea]`, both by their place. */
type Ordered = { ideas: IdeaToExecute[]; executors: ExecutorToAllocate[]; allows: boolean[][] };

const proposalsPerParty = 100;

/**
 * Allocates ideas to executors.
 *
 * Guaranteed, whatever the seed: an executor gets at most one idea and an idea at most one executor; nobody gets an
 * idea of a topic that they don't accept, or one in conflict; no allocation under these rules reaches more executors.
 *
 * Then arms: given how many ideas of each topic are carried out, the numbers of the arms within a topic start as
 * even as the pool allows (exactly so where each idea has one arm), and from there never get less even; among equally
 * even allocations, those with evener arms over all topics are preferred.
 *
 * The rest is chance: executors and ideas enter in a random order, and many random exchanges that keep all of the
 * above follow. People with the same topics and conflicts are therefore exactly interchangeable, and so are ideas of
 * the same topic, arms and conflicts; without conflicts and topics each pair is equally likely.
 *
 * The order in which the problem is written makes no difference; problem and seed determine the answer.
 */
export function allocateExecutors(problem: ExecutorProblem, seed: string): ExecutorAllocation {
  const generator = createGenerator(seed, `${allocateExecutorsAlgorithm} order`);
  const sortedIdeas = sortByKey(problem.ideas, (idea) => idea.ideaId);
  const sortedExecutors = sortByKey(problem.executors, (executor) => executor.memberId);
  const ideas = shuffle(sortedIdeas, generator);
  const executors = shuffle(sortedExecutors, generator);
  const conflicts = new Set(problem.conflicts.map((pair) => pair.join(" ")));
  const allows = executors.map(({ memberId, topicIds }) =>
    ideas.map(
      ({ ideaId, topicId }) =>
        (topicIds.length === 0 || topicIds.includes(topicId)) &&
        !conflicts.has(`${memberId} ${ideaId}`),
    ),
  );
  const ordered = { ideas, executors, allows };
  const anyMaximum = matchEvenly(ordered, undefined);
  const even = matchEvenly(ordered, countTopics(ordered, anyMaximum));
  const ideaOf = exchange(
    ordered,
    even,
    createGenerator(seed, `${allocateExecutorsAlgorithm} exchanges`),
  );

  const pairs = executors.flatMap(({ memberId }, index) => {
    const idea = ideas[ideaOf[index] as number];
    return idea ? [{ memberId, ideaId: idea.ideaId }] : [];
  });
  const used = new Set(pairs.map((pair) => pair.ideaId));
  const busy = new Set(pairs.map((pair) => pair.memberId));
  return {
    pairs: pairs.sort((a, b) => compareText(a.memberId, b.memberId)),
    idleExecutors: sortedExecutors.map((one) => one.memberId).filter((id) => !busy.has(id)),
    unexecutedIdeas: sortedIdeas.map((one) => one.ideaId).filter((id) => !used.has(id)),
  };
}

function countTopics({ ideas }: Ordered, ideaOf: readonly number[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const idea of ideaOf) {
    const topicId = ideas[idea]?.topicId;
    if (topicId !== undefined) counts.set(topicId, (counts.get(topicId) ?? 0) + 1);
  }
  return counts;
}

/**
 * A maximum matching as idea (or −1) per executor. With `topicCounts`, each topic gives that many ideas and the cost
 * of a topic's and an arm's n-th idea is 2n − 1, so that the cheapest flow has the least sum of squared numbers.
 */
function matchEvenly(
  { ideas, executors, allows }: Ordered,
  topicCounts: ReadonlyMap<string, number> | undefined,
): number[] {
  const topics = [...new Set(ideas.map((idea) => idea.topicId))];
  const stratumOf = (idea: IdeaToExecute) => [idea.topicId, ...[...idea.armIds].sort()].join(" ");
  const strata = new Map<string, IdeaToExecute[]>();
  for (const idea of ideas) {
    strata.set(stratumOf(idea), [...(strata.get(stratumOf(idea)) ?? []), idea]);
  }
  const strataNames = [...strata.keys()];
  const [source, sink, firstTopic] = [0, 1, 2];
  const firstStratum = firstTopic + topics.length;
  const firstIdea = firstStratum + strata.size;
  const firstExecutor = firstIdea + ideas.length;
  const network = createFlowNetwork(firstExecutor + executors.length);

  topics.forEach((topicId, index) => {
    const capacity = topicCounts ? (topicCounts.get(topicId) ?? 0) : ideas.length;
    network.addEdge(source, firstTopic + index, capacity);
  });
  [...strata.values()].forEach((members, index) => {
    const topic = firstTopic + topics.indexOf(members[0]?.topicId ?? "");
    members.forEach((_, nth) =>
      network.addEdge(topic, firstStratum + index, 1, topicCounts ? 2 * nth + 1 : 0),
    );
  });
  ideas.forEach((idea, index) =>
    network.addEdge(firstStratum + strataNames.indexOf(stratumOf(idea)), firstIdea + index, 1),
  );
  const edges = allows.map((row, executor) =>
    row.map((allowed, idea) =>
      allowed ? network.addEdge(firstIdea + idea, firstExecutor + executor, 1) : undefined,
    ),
  );
  executors.forEach((_, index) => network.addEdge(firstExecutor + index, sink, 1));
  network.fill(source, sink);
  return edges.map((row) =>
    row.findIndex((edge) => edge !== undefined && network.flowThrough(edge) > 0),
  );
}

/**
 * Proposes again and again to give a random idea to a random executor (who hands their own to its former holder) and
 * does so where the rules allow it and the arms get no less even. Each proposal is as likely as the one that undoes
 * it, so that among equally even allocations none is preferred.
 */
function exchange(
  { ideas, executors, allows }: Ordered,
  start: readonly number[],
  generator: Generator,
): number[] {
  if (ideas.length === 0 || executors.length === 0) return [...start];
  const ideaOf = [...start];
  const holderOf = ideas.map((_, idea) => ideaOf.indexOf(idea));
  const evenness = trackEvenness(ideas);
  for (const idea of ideaOf) if (idea >= 0) evenness.count(idea, 1);

  const allowed = (executor: number, idea: number) =>
    executor < 0 || idea < 0 || allows[executor]?.[idea] === true;
  const steps = proposalsPerParty * (ideas.length + executors.length);
  for (let step = 0; step < steps; step += 1) {
    const executor = generator.below(executors.length);
    const idea = generator.below(ideas.length);
    const own = ideaOf[executor] as number;
    const holder = holderOf[idea] as number;
    if (own === idea || (own < 0 && holder < 0)) continue;
    if (!allowed(executor, idea) || !allowed(holder, own)) continue;
    // An idea that nobody has takes the place of one's own: only then do the numbers of the arms change.
    if (holder < 0 && !evenness.replaceIfNoWorse(own, idea)) continue;
    ideaOf[executor] = idea;
    holderOf[idea] = executor;
    if (holder >= 0) ideaOf[holder] = own;
    if (own >= 0) holderOf[own] = holder;
  }
  return ideaOf;
}

/** Keeps count of arms per topic and over all. */
function trackEvenness(ideas: readonly IdeaToExecute[]) {
  const allArms = [...new Set(ideas.flatMap((idea) => idea.armIds))];
  const armsOf = new Map<string, string[]>();
  for (const { topicId, armIds } of ideas) {
    armsOf.set(topicId, [...new Set([...(armsOf.get(topicId) ?? []), ...armIds])]);
  }
  const overall: ArmCounts = new Map();
  const perTopic = new Map<string, ArmCounts>([...armsOf.keys()].map((id) => [id, new Map()]));
  const count = (idea: number, amount: 1 | -1) => {
    const { topicId, armIds } = ideas[idea] as IdeaToExecute;
    countArms(overall, armIds, amount);
    countArms(perTopic.get(topicId) as ArmCounts, armIds, amount);
  };
  const measure = (topicIds: ReadonlySet<string>) => {
    let within = 0;
    for (const topicId of topicIds) {
      within += unevenness(perTopic.get(topicId) as ArmCounts, armsOf.get(topicId) ?? []);
    }
    return [within, unevenness(overall, allArms)] as const;
  };
  return {
    count,
    /** Counts `own` out and `other` in unless the arms would be less even: within topics first, then over all. */
    replaceIfNoWorse: (own: number, other: number): boolean => {
      const topicIds = new Set([own, other].map((idea) => (ideas[idea] as IdeaToExecute).topicId));
      const before = measure(topicIds);
      count(own, -1);
      count(other, 1);
      const after = measure(topicIds);
      const isWorse = after[0] > before[0] || (after[0] === before[0] && after[1] > before[1]);
      if (isWorse) {
        count(other, -1);
        count(own, 1);
      }
      return !isWorse;
    },
  };
}
