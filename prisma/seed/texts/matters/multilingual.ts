import type { TopicMatter } from "../topic-matter";

/** What simulated ideas on the topic “Multilingual” are about. */
export const multilingual: TopicMatter = {
  background:
    "Language models know more than they can say in most languages: the same question gets a worse answer outside English.",
  metrics: "accuracy by language, consistency between languages, and fluency as rated by speakers",
  baselines:
    "direct prompting in the language, translating to English first and few-shot prompting",
  focuses: [
    {
      name: "Idioms of Smaller Languages",
      failure:
        "Idioms are translated word by word, or replaced by an English idiom that means something else.",
      data: "600 idioms of six languages with explanations from two speakers each",
      example: {
        input: "Explain the saying “to sit between two chairs”.",
        wrong: "It means that somebody has plenty of room.",
        right: "It means to fall out with both sides because one would not choose.",
      },
    },
    {
      name: "Code-Switched Questions",
      failure:
        "Questions that change language in the middle are answered in the language of their last word, and less well.",
      data: "400 questions from public chat logs of bilingual forums, reworded to protect their writers",
      example: {
        input: "Wie viel Trinkgeld is usual in a small café?",
        wrong: "Trinkgeld ist ein deutsches Wort.",
        right: "Rounding up to the next full amount, about five to ten per cent.",
      },
    },
    {
      name: "Polite Forms in Translation",
      failure:
        "The form of address changes within one translated letter, because the source language does not mark it.",
      data: "300 invented letters between people of stated age and position, in four target languages",
      example: {
        input: "Translate the note from the nurse to her colleague: Can you take my shift?",
        wrong: "A translation with the formal form in one sentence and the informal in the next.",
        right: "A translation with the informal form throughout, as between colleagues.",
      },
    },
    {
      name: "Reading Comprehension with Sparse Data",
      failure:
        "Comprehension falls steeply where a language had little training text, although its grammar is described in books.",
      data: "a public reading test in ten languages, and two further languages with 80 new items each",
      example: {
        input: "According to the passage, who repaired the bridge?",
        wrong: "The bridge was old.",
        right: "The villagers on the northern bank, after the mason had left.",
      },
    },
  ],
};
