/** A way of prompting that a simulated idea proposes. `{focus}` stands for what the idea is about. */
export type Mechanism = {
  name: string;
  /** Completes “The proposal …”. */
  does: string;
  why: string;
  steps: readonly [string, string, string];
  prompt: string;
  fallback: string;
};

export const mechanisms: readonly Mechanism[] = [
  {
    name: "Mirrored Questions",
    does: "asks each question twice, once as given and once turned round, and lets the model reconcile the two answers",
    why: "A model that has a reason for its answer should give the matching answer to the turned question; one that guesses from the surface will not.",
    steps: [
      "write the mirrored question with a prompt that swaps the roles and keeps every fact",
      "answer both versions in separate contexts, so that neither sees the other",
      "show both answers side by side and ask for one answer that is consistent with both",
    ],
    prompt: "Here is the same question from the other side. Do your two answers fit together?",
    fallback:
      "the rate at which the two answers disagree, which may serve as a warning sign even if reconciling them does not help",
  },
  {
    name: "Staged Commitment",
    does: "makes the model commit to small claims in a fixed order before it may state an answer",
    why: "Long free-form reasoning lets later text justify whatever came first; small commitments that cannot be taken back make an early slip visible.",
    steps: [
      "break the task into at most five claims that can each be true or false",
      "obtain each claim in its own call, with only the earlier claims as context",
      "compose the answer from the claims, and restart once if two of them contradict each other",
    ],
    prompt: "State only the next claim. You cannot change the earlier ones.",
    fallback:
      "at which of the claims the errors begin, and whether the order of the claims changes that",
  },
  {
    name: "Retelling Probes",
    does: "has the model retell the input for three different readers and keeps what all the tellings share",
    why: "What survives a change of audience is likely to be understood, while details that appear in one telling only are likely to be filler.",
    steps: [
      "retell the input for an expert, for a newcomer and for a sceptic",
      "list the statements of each telling and match them by meaning",
      "answer from the shared statements alone, and mark what had to be left out",
    ],
    prompt: "Retell this for a reader who doubts every sentence of it.",
    fallback: "which kinds of statements get lost between the tellings, by hand on a sample of 100",
  },
  {
    name: "Cross-Examination",
    does: "lets a second instance question the first one about its answer, with a limit of four questions",
    why: "People find the weak points of a statement by asking about its consequences, and models are better at answering narrow questions than at judging a whole answer.",
    steps: [
      "produce a first answer with a short justification",
      "let an examiner that sees the answer, but not the justification, ask up to four narrow questions",
      "revise the answer where a reply contradicts the justification, and keep it otherwise",
    ],
    prompt: "Ask the question whose reply would most easily show that this answer is wrong.",
    fallback:
      "whether the examiner's questions, rather than the revision, already separate right answers from wrong ones",
  },
  {
    name: "Borrowed Checklists",
    does: "derives a checklist from solved neighbours of the input and works through it before answering",
    why: "Examples in a prompt are mostly imitated in form; a list of what mattered in them transfers the content without the form.",
    steps: [
      "retrieve six solved neighbours of the input by embedding similarity",
      "ask what one had to notice in each of them, and merge the replies into a list of at most eight checks",
      "answer while going through the list, with one line for each check",
    ],
    prompt: "What did one have to notice in this case to get it right?",
    fallback: "a fixed checklist for each task, written once, to see how much the retrieval adds",
  },
  {
    name: "Quiet Majority Decoding",
    does: "samples short private drafts, clusters them by meaning, and answers from the cluster that is least sensitive to wording",
    why: "A plain majority vote rewards phrasing that is frequent; stability under rewording says more about what the model holds to be true.",
    steps: [
      "sample twelve drafts of at most forty words at temperature 0.8",
      "cluster the drafts by mutual entailment and reword the input four times",
      "choose the cluster whose share changes least over the rewordings",
    ],
    prompt: "Answer in one sentence of your own words.",
    fallback: "the relation between a cluster's size, its stability and its correctness",
  },
  {
    name: "Boundary Sketching",
    does: "first describes the cases in which the obvious answer would be wrong, and only then decides whether the input is such a case",
    why: "Models know many exceptions that they do not think of unless asked, and naming the exceptions first keeps the obvious answer from winning by default.",
    steps: [
      "name the obvious answer in at most ten words",
      "describe three neighbouring situations in which that answer would fail",
      "compare the input with each of the three, and answer afterwards",
    ],
    prompt: "When would the obvious answer be wrong? Give three situations.",
    fallback: "the overlap of the sketched situations with the failures that actually occur",
  },
  {
    name: "Ledger Prompting",
    does: "keeps a ledger of facts, assumptions and open questions that every later call has to update",
    why: "Assumptions slip into long answers unmarked; a ledger forces the model to say for each entry whether the input supports it.",
    steps: [
      "fill the ledger from the input, each entry with the words that support it",
      "solve the task in rounds, where each round may use and must update the ledger",
      "answer once no open question is left, or after four rounds, naming what stayed open",
    ],
    prompt: "Move each entry to the column it belongs to now: fact, assumption or open question.",
    fallback: "whether the number of assumptions left at the end predicts errors",
  },
  {
    name: "Role Rotation",
    does: "rotates the parts of author, editor and reader among three calls and stops when the reader can restate the answer",
    why: "An answer that a fresh reader cannot restate is often one that its author could not justify either.",
    steps: [
      "let the author draft an answer and the editor shorten it without adding anything",
      "let the reader, who sees the draft alone, restate it and say what they would do with it",
      "return to the author where the restatement departs from the draft, at most three times",
    ],
    prompt: "Say in your own words what this answer asks you to believe.",
    fallback: "how often the reader's restatement departs, and in which direction",
  },
  {
    name: "Graded Hints",
    does: "gives the model a ladder of hints about its own likely mistakes and records how many it needs",
    why: "The number of hints that it takes to change an answer is a cheap measure of how firmly the answer is held.",
    steps: [
      "collect frequent mistakes on a development set and turn them into five hints of rising strength",
      "answer without hints, then add one hint at a time",
      "take the answer that is stable over two rungs, and report the rung",
    ],
    prompt: "Hint 2 of 5: some readers overlook a condition here. Does that change your answer?",
    fallback: "the rung as an estimate of difficulty, compared with human ratings",
  },
  {
    name: "Contrast Pairs on Demand",
    does: "lets the model invent a minimal pair for each input and explain what makes the difference",
    why: "To build a pair that differs in one decisive detail, the model has to find that detail, which is the step that it skips when it answers at once.",
    steps: [
      "write a neighbour of the input that needs another answer and differs in as few words as possible",
      "explain in one sentence which words make the difference",
      "answer the input with pair and explanation in view",
    ],
    prompt: "Change as few words as you can so that the answer changes.",
    fallback: "the quality of the invented pairs, judged by two of the authors on 150 of them",
  },
  {
    name: "Delayed Retrieval",
    does: "lets the model write down what it expects to find before any passage is shown to it",
    why: "Passages in the context are followed even where they are beside the point; an expectation that was written before makes the departure explicit.",
    steps: [
      "write down the expected content of a helpful passage in three sentences",
      "retrieve passages and mark for each whether it confirms, contradicts or ignores the expectation",
      "answer with the marks in view, citing confirming and contradicting passages alike",
    ],
    prompt: "Before you see a source: what would it say if it helped?",
    fallback: "the expectation as a search query, compared with the question itself",
  },
];
