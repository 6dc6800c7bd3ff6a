import type { TopicMatter } from "../topic-matter";

/** What simulated ideas on the topic “Factuality” are about. */
export const factuality: TopicMatter = {
  background:
    "Language models state what is plausible in the same voice as what is known, and a reader cannot tell the two apart.",
  metrics:
    "share of supported statements, number of supported statements, and share of questions declined",
  baselines: "direct prompting, retrieval with citations and self-consistency over ten samples",
  focuses: [
    {
      name: "Biographies of Little-Known People",
      failure:
        "For people with few sources, models fill a biography with dates and posts that would suit somebody similar.",
      data: "260 people with short encyclopaedia entries, balanced over regions and centuries",
      example: {
        input: "Tell me about the early work of a minor nineteenth-century surveyor.",
        wrong: "Born in 1821, he studied in the capital and received a medal in 1850.",
        right: "Two maps from the 1850s carry the name; I know of nothing certain before.",
      },
    },
    {
      name: "Numbers in Long Answers",
      failure:
        "Figures in long answers drift: a correct number at the start comes back rounded, scaled or with another unit.",
      data: "300 questions about public statistics whose answers need at least four figures",
      example: {
        input: "Compare the two harbours by freight over the last three years.",
        wrong: "Freight grew from 4.1 to 43 million tonnes, as mentioned above.",
        right:
          "Freight grew from 4.1 to 4.3 million tonnes; the first figure is for the harbour alone.",
      },
    },
    {
      name: "Questions with a False Premise",
      failure:
        "A premise that is false but fluent is answered as if it were true in a large share of cases.",
      data: "450 questions, half of them with one fact replaced, from a public question set",
      example: {
        input: "In which year did the city move its tramway underground?",
        wrong: "The tramway was moved underground in 1968.",
        right: "As far as I can tell it never was: the line runs above ground.",
      },
    },
    {
      name: "Answers that Age",
      failure:
        "Answers about things that change are given without saying as of when, and mix older and newer states.",
      data: "350 questions about offices, records and prices with dated answers",
      example: {
        input: "Who holds the record for the crossing?",
        wrong: "The record is held by the crew that set it, with nine hours.",
        right: "As of my sources, the crew of two years ago; this may have changed since.",
      },
    },
  ],
};
