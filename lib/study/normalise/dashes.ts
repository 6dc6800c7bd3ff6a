/**
 * One dash: a hyphen, between spaces where it parts a sentence, without them between digits. Options of programs
 * (`--all`) stay.
 */
export function unifyDashes(text: string): string {
  return text
    .replace(/[\u2010\u2011\u2212\u00ad]/g, "-")
    .replace(/(\d)[\u2012-\u2015](?=\d)/g, "$1-")
    .replace(/[ ]*[\u2012-\u2015]+[ ]*/g, " - ")
    .replace(/(?<=[^\s-])-{2,3}(?=[^\s-])/g, " - ")
    .replace(/(?<=\S) -{2,3} (?=\S)/g, " - ");
}
