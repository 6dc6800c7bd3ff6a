/** Brings a table's outer cells in line with the heading of the card that it fills from edge to edge. */
export const flushTable =
  "rounded-none [&_:is(th,td):first-child]:pl-5 [&_:is(th,td):last-child]:pr-5 sm:[&_:is(th,td):first-child]:pl-6 sm:[&_:is(th,td):last-child]:pr-6";
