const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });

/** A day, from an ISO date or time. */
export function Day({ value }: { value: string }) {
  return (
    <time dateTime={value.slice(0, 10)} className="whitespace-nowrap">
      {format.format(new Date(value))}
    </time>
  );
}
