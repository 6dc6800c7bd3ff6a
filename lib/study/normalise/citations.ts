/** What stands wherever something was cited. */
export const citation = "[citation]";

const name = String.raw`\p{Lu}[\p{L}'’-]+`;
const names = String.raw`(?:${name}(?:,? (?:et al\.?|(?:and|&) ${name}))?|${name}(?:, ${name})+,? (?:and|&) ${name})`;
const work = String.raw`(?:e\.g\.,? |see (?:also )?|cf\. )?${names},? (?:19|20)\d\d[a-z]?`;
const authorYear = new RegExp(String.raw`[(\[]${work}(?:; ?${work})*[)\]]`, "gu");
const command = /\\(?:no)?cite[a-z]*\*?(?:\[[^\]\n]*\]){0,2}\{[^{}\n]+\}/gi;
// After a word, so that an index (`x[1]`), a list of numbers (`: [1, 2]`) and an interval (“in [1, 5]”) stay.
const notAfter = String.raw`(?<!\b(?:in|of|to|is|as|scale|range|interval|between|from|list|array|vector|values?|labels?|input|output|returns?|score|scores) )`;
const numbers = new RegExp(
  String.raw`(?<=[\p{L}.,;)"] )${notAfter}\[[1-9]\d{0,2}(?:(?:, ?| ?[-–] ?)[1-9]\d{0,2})*\]`,
  "giu",
);

/**
 * Citations in one form, whether they were `[3]`, `(Smith et al., 2020)` or `\cite{smith}`: which work it was is not
 * for reviewers to recognise, and not a clue to who cites how. An author named in a sentence stays.
 */
export function unifyCitations(text: string): string {
  return text.replace(command, citation).replace(authorYear, citation).replace(numbers, citation);
}
