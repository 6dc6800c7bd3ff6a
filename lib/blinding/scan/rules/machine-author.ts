import { matchesOf, type ScanRule } from "../finding";
import { isQuoted } from "./circumstances";

const model =
  "(?:an? )?(?:(?:AI|LLM|large language model|language model|chatbot|machine)\\b|(?:Chat)?GPT(?:-?\\d[\\w.]*)?|Claude(?: \\d[\\w.]*| (?:Opus|Sonnet|Haiku)[\\w. ]*)?|Gemini(?: \\w+)?|Llama(?:[ -]?\\d[\\w.]*)?|Mistral|DeepSeek(?:-\\w+)?|Qwen\\d*|Copilot|Grok|o[1-9](?:-\\w+)?)";
const text =
  "(?:idea|proposal|text|paper|document|draft|plan|abstract|write-?up|section|project description|research idea|review|rationale)";
const made =
  "(?:written|generated|produced|drafted|created|composed|authored|co-?written|polished|edited|brainstormed|proposed)";
const how = "(?:by|with(?: the help of)?|using)";
const patterns = [
  new RegExp(
    `\\b(?:this|the present|my|our)\\s+(?:\\w+\\s+)?${text}\\s+(?:was|is|has been|were)\\s+(?:\\w+\\s+)?${made}\\s+${how}\\s+${model}`,
    "giu",
  ),
  new RegExp(`^[ \\t(\\[-]*(?:\\w+\\s+)?${made}\\s+${how}\\s+${model}[)\\].]*[ \\t]*$`, "gimu"),
  new RegExp(`\\bI(?: am|'m|,)\\s+${model}(?=[,.!]|$)`, "gimu"),
  new RegExp(
    `\\b(?:I|we)\\s+(?:used|asked|prompted)\\s+${model}\\s+to\\s+(?:write|draft|polish|edit|generate|brainstorm|come up with)\\s+(?:this|the present|my|our)\\b`,
    "giu",
  ),
];

/**
 * A model named as the one who wrote this very text. Models are what such studies are about: “answers written by
 * GPT-4” is not meant, “this proposal was written by GPT-4” is.
 */
export const machineAuthor: ScanRule = {
  id: "machine-author",
  label: "A model named as the writer",
  advice: "It tells which arm this comes from. Leave it out.",
  find: ({ text: whole }) =>
    matchesOf(whole, patterns).filter(({ start }) => !isQuoted(whole, start)),
};
