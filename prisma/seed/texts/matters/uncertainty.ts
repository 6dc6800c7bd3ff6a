import type { TopicMatter } from "../topic-matter";

/** What simulated ideas on the topic “Uncertainty” are about. */
export const uncertainty: TopicMatter = {
  background:
    "Language models can be asked how sure they are, but the numbers that they give say little about how often they are right.",
  metrics: "expected calibration error, area under the risk–coverage curve, and accuracy",
  baselines: "verbal confidence, the probability of the answer and agreement over ten samples",
  focuses: [
    {
      name: "Confidence in Multi-Step Answers",
      failure:
        "The confidence in a chain of steps is stated as if the weakest step did not matter.",
      data: "420 multi-step questions with labels for every step",
      example: {
        input: "Which of the two rivers is longer, and by how much? How sure are you?",
        wrong: "The eastern one by 40 km. I am 95 % sure.",
        right: "Probably the eastern one (80 %); of the difference I am much less sure (35 %).",
      },
    },
    {
      name: "Knowing when to Ask Back",
      failure:
        "Ambiguous requests are answered in one reading, where a short question would settle which is meant.",
      data: "350 requests with two readings and 350 with one, written by crowd workers",
      example: {
        input: "What time does the museum open?",
        wrong: "At nine o'clock.",
        right: "Which museum do you mean, and for which day?",
      },
    },
    {
      name: "Stated Doubt that Readers Understand",
      failure:
        "Words such as likely or possibly are used without a stable relation to how often the statement holds.",
      data: "500 factual questions of graded difficulty, and ratings of doubt by 60 readers",
      example: {
        input: "Is the species found on the island?",
        wrong: "It is possible that it may perhaps be found there.",
        right: "Likely, at three to one: two older sources list it and a newer one does not.",
      },
    },
    {
      name: "Disagreement between Paraphrases",
      failure:
        "Rephrasing a question changes the answer more often than the stated confidence would suggest.",
      data: "600 questions with five checked paraphrases each",
      example: {
        input: "Did the treaty end the war? / Was the war ended by the treaty?",
        wrong: "Yes, certainly. / No, the war went on.",
        right: "Mostly yes (70 %): fighting ended in the north, and later elsewhere.",
      },
    },
  ],
};
