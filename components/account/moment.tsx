const format = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "UTC",
});

/** A point in time, in UTC, so that server and browser write the same. */
export function Moment({ value }: { value: string }) {
  return (
    <time dateTime={value} className="whitespace-nowrap">
      {format.format(new Date(value))} UTC
    </time>
  );
}
