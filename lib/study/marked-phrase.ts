/** A phrase that the anonymity scan marked, as its writer sees it. */
export type MarkedPhrase = {
  /** The form's field that holds it. */
  readonly field: string;
  /** The part of the text, with page and line: “Motivation, line 3”. */
  readonly where: string;
  readonly rule: string;
  readonly label: string;
  readonly advice: string;
  readonly excerpt: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly suggestion: string;
};
