import { identifiersIn } from "../search/canary-pattern";
import { headOf, type Captured } from "../search/find-secrets";

/*
 * What differs between two answers to the same question, and tells nothing:
 * - the clock: the `Date` header;
 * - the router's name for a request, 21 letters drawn anew each time, by which Next keys a page's title and icons;
 * - the order in which React sends the rows of a page, and the rows' numbers, which follow from how quickly the
 *   database answered: rows are sorted here and their numbers left out. The order within a row, such as that of a
 *   queue, stays.
 * Everything else must agree, byte for byte; names of scripts and the build's id are those of one build.
 */
const clock = /^date: .*$/gim;
const requestKey = /(\["\$","\$L#","|\["\$","\$L[0-9a-f]+",")[\w-]{21}([a-z]")/g;
const identifier = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const pieceOfRows = /<script>self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g;

/** React's rows, sorted and without their numbers. */
function sortRows(rows: string): string {
  return rows
    .replace(requestKey, "$1-$2")
    .replace(/"\$([A-Zh@]?)[0-9a-f]+(?=[":])/g, '"$$$1#')
    .split("\n")
    .map((row) => row.replace(/^[0-9a-f]+:/, "#:"))
    .sort()
    .join("\n");
}

function comparableBody(answer: Captured): string {
  const body = Buffer.from(answer.body).toString("latin1");
  const type = answer.headers.find(([name]) => name === "content-type")?.[1] ?? "";
  if (type.startsWith("text/x-component")) return sortRows(body);
  if (!type.startsWith("text/html")) return body;
  const pieces = [...body.matchAll(pieceOfRows)].map(([, piece]) => JSON.parse(piece ?? '""'));
  return `${body.replace(pieceOfRows, "")}\n${sortRows(pieces.join(""))}`;
}

/** An answer as a text that can be compared with another's. */
export function comparable(answer: Captured): string {
  return `${headOf(answer).replace(clock, "date: -")}\r\n\r\n${comparableBody(answer)}`;
}

/** The same, with each of `ids` replaced: for questions that differ in them. */
export function comparableWithout(answer: Captured, ids: readonly string[]): string {
  const blank = (text: string) =>
    text.replace(identifier, (id) => (ids.includes(id.toLowerCase()) ? "(id)" : id));
  const headers = answer.headers.map(([name, value]) => [name, blank(value)] as const);
  const body = Buffer.from(blank(Buffer.from(answer.body).toString("latin1")), "latin1");
  return comparable({ ...answer, headers, body });
}

/** The identifiers of an answer in the order in which they first stand there. */
export function orderOfIds(answer: Captured, ids: readonly string[]): string[] {
  const standing = identifiersIn(Buffer.from(answer.body).toString("latin1"));
  return [...new Set(standing)].filter((id) => ids.includes(id));
}

/** Where two texts part, with what stands around; undefined where they are the same. */
export function findDifference(one: string, other: string): string | undefined {
  if (one === other) return undefined;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 80), at + 120));
  return `${around(one)} against ${around(other)}`;
}
