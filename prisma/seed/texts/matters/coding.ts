import type { TopicMatter } from "../topic-matter";

/** What simulated ideas on the topic “Coding” are about. */
export const coding: TopicMatter = {
  background:
    "Language models write code that looks right and runs on the examples given, and fails on what the examples leave unsaid.",
  metrics: "pass rate on hidden tests, number of calls, and length of the accepted program",
  baselines: "direct prompting, self-repair from error messages and test-first prompting",
  focuses: [
    {
      name: "Underspecified Requirements",
      failure:
        "Where a description leaves a case open, models settle it silently, and rarely in the way that the hidden tests expect.",
      data: "320 programming tasks from a public benchmark, each with one requirement removed",
      example: {
        input: "Return the most frequent word of a text.",
        wrong: "max(words, key=words.count) without a word about ties or capitals.",
        right: "Ties go to the word that comes first; upper and lower case count as the same.",
      },
    },
    {
      name: "Rare Libraries",
      failure:
        "Calls to libraries that were rare in training mix the names of parameters from several versions.",
      data: "180 tasks over twelve small libraries, with their documentation at two versions",
      example: {
        input: "Read the third sheet of the workbook and skip the first two lines.",
        wrong: "read(sheet=3, skip=2), which mixes two versions of the interface.",
        right: "open(path).sheet(2).rows(start=2), as the given version documents it.",
      },
    },
    {
      name: "Repairs that Stay Small",
      failure:
        "Asked to fix one fault, models rewrite whole functions and break what worked before.",
      data: "400 single-fault programs with the tests that passed before the fault was put in",
      example: {
        input: "The function fails for an empty list. Fix it.",
        wrong: "A new function with another signature that returns None for short lists.",
        right: "One added line at the top: if not items: return 0.",
      },
    },
    {
      name: "Queries over Unfamiliar Schemas",
      failure:
        "Generated database queries join tables by names that look alike instead of by the keys that the schema declares.",
      data: "a public text-to-query benchmark with renamed tables and columns",
      example: {
        input: "Which branches sold nothing in March?",
        wrong: "An inner join, which leaves out exactly the branches asked for.",
        right: "A left join from branches to sales in March, keeping rows without a sale.",
      },
    },
  ],
};
