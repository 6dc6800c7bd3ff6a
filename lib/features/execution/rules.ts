import type { ExecutionStatus, Phase } from "@/lib/study/vocabulary";

/** Why nothing can be edited now, in words, or undefined where it can. */
export function editingObstacle(phase: Phase, status: ExecutionStatus): string | undefined {
  if (phase !== "execution") return "The execution phase is over; nothing can be changed any more.";
  if (status === "allocated") return "Start the work first.";
  if (status === "finished")
    return "This work is marked as finished. Reopen it to change something.";
  if (status === "withdrawn") return "You no longer take part in this execution.";
  return undefined;
}

/** What an execution holds, as far as finishing it is concerned. */
export type HandedIn = {
  hasPaper: boolean;
  hasCode: boolean;
  hoursEntries: number;
  changes: number;
  /** The executor ticked that nothing of the plan was changed. */
  declaresNoChanges: boolean;
};

/** What is still missing before the work can be marked as finished; empty where it can. */
export function missingForFinish(handedIn: HandedIn): string[] {
  const missing: string[] = [];
  if (!handedIn.hasPaper) missing.push("Upload the paper.");
  if (!handedIn.hasCode) missing.push("Upload the code, or give a link to an anonymised snapshot.");
  if (handedIn.hoursEntries === 0) missing.push("Log at least one entry of hours.");
  if (handedIn.changes === 0 && !handedIn.declaresNoChanges) {
    missing.push("List what you changed in the plan, or tick that nothing was changed.");
  }
  return missing;
}

/** Why a paper is too long, in words, or undefined. */
export function pageLimitObstacle(pages: number, limit: number): string | undefined {
  if (pages <= limit) return undefined;
  return `${pages} pages; the limit is ${limit}. Shorten the paper and upload it again.`;
}

/** Why hours can't be logged for a day, in words, or undefined. `today` and `day` are calendar days in ISO form. */
export function hoursObstacle(entry: {
  day: string;
  hours: number;
  alreadyThatDay: number;
  today: string;
}): string | undefined {
  // East of the server it may be tomorrow already.
  const tomorrow = new Date(`${entry.today}T00:00:00Z`);
  tomorrow.setUTCDate(tomorrow.getUTCDate() + 1);
  if (entry.day > tomorrow.toISOString().slice(0, 10)) return "This day is still to come.";
  if (entry.alreadyThatDay + entry.hours > 24) {
    return `That makes ${entry.alreadyThatDay + entry.hours} hours on one day.`;
  }
  return undefined;
}
