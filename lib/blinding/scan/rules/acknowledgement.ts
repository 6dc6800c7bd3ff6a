import { matchesOf, type ScanRule } from "../finding";

const rest = "[^.\\n]*\\.?";
const patterns = [
  /^[ \t]*(?:\d+\.?\s+)?acknowledge?ments?\b:?[ \t]*$/gimu,
  /^[ \t]*acknowledge?ments?\s*[.:].*$/gimu,
  new RegExp(
    `\\b(?:we|I|the authors?)\\s+(?:(?:would|want|wish)\\s+(?:like\\s+)?to\\s+|gratefully\\s+|sincerely\\s+|also\\s+)*(?:thank|acknowledge)\\b(?!\\s+(?:you\\b|that\\b|this\\b|the (?:limit|risk|possib|fact|trade|diffic|need)))${rest}`,
    "giu",
  ),
  new RegExp(
    `\\b(?:this|our|the)\\s+(?:work|research|project|study)\\s+(?:was|is|has been|were)\\s+(?:\\w+ly\\s+)?(?:(?:supported|funded|sponsored|financed)\\s+(?:\\w+\\s+)?by|made possible by)\\b${rest}`,
    "giu",
  ),
  /\b(?:grant|award)\s+(?:agreement\s+)?(?:no\.?|number|#)\s*[\w/-]*\d[\w/-]*/giu,
  /\b(?:NSF|NIH|ERC|DFG|EPSRC|DARPA|SNSF|NSFC|JSPS|NWO|ANR)\s+(?:\w+\s+){0,2}(?:grant|award|fellowship)s?\b(?:\s+[\w/-]*\d[\w/-]*)?/gu,
];

/** Thanks, funding and grants. “We acknowledge that …” is none. */
export const acknowledgement: ScanRule = {
  id: "acknowledgement",
  label: "An acknowledgement or funding note",
  advice: "Whom you thank and who pays tell who you are. Leave it out.",
  find: ({ text }) => matchesOf(text, patterns),
};
