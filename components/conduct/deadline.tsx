/** A day as people write it, such as «3 March 2027»; days are ISO dates. */
export function formatDay(day: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
}

/** By when something is asked for. */
export function Deadline({ day, isOpen }: { day: string | null; isOpen: boolean }) {
  if (!isOpen) return <>Closed: nothing can be handed in any more.</>;
  return <>{day ? `Asked for by ${formatDay(day)}.` : "No deadline is set."}</>;
}
