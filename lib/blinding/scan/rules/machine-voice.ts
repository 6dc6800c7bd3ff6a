import { matchesOf, type ScanRule } from "../finding";
import { isQuoted } from "./circumstances";

const patterns = [
  /\b(?:as|I am|I'm) an? (?:(?:AI|artificial intelligence|large)(?: (?:language model|model|assistant|chatbot))?|language model|virtual assistant)\b(?:[,.]?\s*(?:I|developed|trained|created|made)\b[^.\n]*[.]?|,)/giu,
  /\bI (?:cannot|can't|can not|am unable to|do not have the ability to|don't have the ability to) (?:browse|access) (?:the (?:internet|web)|real-time|external|current)\b[^.\n]*\.?/giu,
  /\bI (?:do not|don't) have (?:access to (?:real-time|the internet|current)|personal (?:opinions|experiences?|beliefs))\b[^.\n]*\.?/giu,
  /\b(?:as of|up to) my (?:last |latest )?(?:knowledge|training)(?: data)?(?: cut-?off| update)?\b[^.\n]*\.?/giu,
  /^[ \t]*(?:certainly|sure|of course|absolutely|great question)[!,.:]\s*(?:here(?:'s| is| are)|I(?:'d| would|'ll| will| can)|let me|below)\b[^\n:.]*[:.]?/gimu,
  /^[ \t]*here(?:'s| is) (?:the|a|an|your) (?:revised|improved|refined|updated|rewritten|polished|detailed)\b[^\n:.]*:/gimu,
  /\b(?:I hope this helps|let me know if you(?:'d| would)? (?:like|need|want|have)|feel free to (?:ask|reach out|modify)|would you like me to)\b[^.?!\n]*[.?!]?/giu,
  /(?:oaicite|contentReference\[|turn\d+(?:search|view|news)\d+|utm_source=(?:chatgpt|openai)[\w.]*|\[\/?INST\]|<\|(?:im_start|im_end|endoftext|assistant)\|>)/giu,
];

/** A worked example's line: what a model answers there is the subject, not the writer's voice. */
const exampleLine =
  /^[ \t>*•\-\d.)]*(?:\w+\s+){0,3}(?:input|output|baseline|response|reply|answer|model|assistant|prompt|question|user|system|bot|example|expected|proposal|refusal|completion|generation)s?\b[^:\n]{0,60}:/iu;
const citing =
  /(?:such as|phrases? like|says?|said|states?|answers?|replies|responds? with|outputs?|e\.g\.,?|like|begins? with|starts? with)\s*[:,]?\s*$/iu;

/** Whether the words at `at` are shown as somebody else's: quoted, cited, or on the line of a worked example. */
function isExample(text: string, at: number): boolean {
  const begin = text.lastIndexOf("\n", at - 1) + 1;
  const before = text.slice(begin, at);
  return isQuoted(text, at) || citing.test(before) || exampleLine.test(before);
}

/** The phrases of a chat model that speaks for itself, and what its interfaces leave behind. */
export const machineVoice: ScanRule = {
  id: "machine-voice",
  label: "Words of a chat model",
  advice:
    "They say that a machine wrote this. Leave them out, or put them in quotation marks where they are an example.",
  find: ({ text }) => matchesOf(text, patterns).filter(({ start }) => !isExample(text, start)),
};
