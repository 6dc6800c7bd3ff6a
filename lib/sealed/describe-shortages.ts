import type { ReviewerShortage } from "@/lib/random/assign-reviewers";

/**
 * Says in words why reviewers can't be drawn: per topic, how many reviews are missing and what to do. It names no idea,
 * and doesn't tell conflicts from used-up maxima: only what people write can be in conflict with them.
 */
export function describeShortages(
  shortages: readonly ReviewerShortage[],
  topicNames: ReadonlyMap<string, string>,
): string {
  const lines = [...new Set(shortages.map((one) => one.topicId))].flatMap((topicId) => {
    const own = shortages.filter((one) => one.topicId === topicId);
    const name = topicNames.get(topicId) ?? "a topic";
    const count = (some: readonly ReviewerShortage[]) => {
      const missing = some.reduce((sum, one) => sum + one.missing, 0);
      return missing === 1 ? "1 review is missing" : `${missing} reviews are missing`;
    };
    const byTopic = own.filter((one) => one.cause === "topics");
    const otherwise = own.filter((one) => one.cause !== "topics");
    return [
      ...(byTopic.length > 0
        ? [`${name}: ${count(byTopic)}, since too few reviewers accept this topic.`]
        : []),
      ...(otherwise.length > 0
        ? [
            `${name}: ${count(otherwise)}, since conflicts and maximum loads leave too few reviewers.`,
          ]
        : []),
    ];
  });
  const advice =
    "Invite more reviewers, add topics to those who are here, raise how many reviews they take on, or ask for fewer reviews each.";
  return ["There are not enough reviewers for this draw.", ...lines.sort(), advice].join(" ");
}
