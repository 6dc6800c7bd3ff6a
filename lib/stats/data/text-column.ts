import { compareText } from "./text-order";

/** One text property of many rows as numbers: equal numbers are equal texts, and they rise in the texts' order. */
export type TextColumn = {
  /** Place of each row's text in `names`; −1 where the row has none. */
  readonly codes: Int32Array;
  /** The distinct texts by code unit. */
  readonly names: readonly string[];
};

/** Takes down one text after the other, and numbers them in their order at the end. */
export class TextColumnWriter {
  readonly #codes: Int32Array;
  readonly #known = new Map<string, number>();
  #last: string | null = null;
  #lastCode = -1;

  constructor(rows: number) {
    this.#codes = new Int32Array(rows).fill(-1);
  }

  write(row: number, text: string | null): void {
    // Neighbouring rows mostly share their texts, and comparing is faster than looking up.
    if (text !== this.#last) {
      this.#last = text;
      this.#lastCode = text === null ? -1 : this.#numberOf(text);
    }
    this.#codes[row] = this.#lastCode;
  }

  /** The column, with its rows in the order that they were written in. */
  finish(): TextColumn {
    const names = [...this.#known.keys()].sort(compareText);
    const codeOf = new Int32Array(names.length);
    names.forEach((name, code) => (codeOf[this.#known.get(name) ?? 0] = code));
    const codes = this.#codes;
    for (let row = 0; row < codes.length; row++) {
      const number = codes[row] ?? -1;
      if (number >= 0) codes[row] = codeOf[number] ?? -1;
    }
    return { codes, names };
  }

  #numberOf(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const number = this.#known.size;
    this.#known.set(text, number);
    return number;
  }
}

/** A text's number, −1 if no row has it. */
export function codeOf({ names }: TextColumn, text: string): number {
  let low = 0;
  let high = names.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const order = compareText(names[middle] ?? "", text);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
