import { phaseLabels, phaseSchema } from "@/lib/study/vocabulary";

const actionWords: Record<string, string> = {
  "study.created": "Created the study",
  "study.imported": "Imported the study",
  "study.frozen": "Froze the data",
  "study.unblinded": "Opened the seal",
  "phase.advanced": "Took the study to its next phase",
  "intake.sealed": "Closed intake and sealed the ideas",
  "ideas.uploaded": "Uploaded ideas",
  "upload.discarded": "Discarded an upload",
  "idea.submitted": "Submitted an idea",
  "idea.taken-back": "Took a submitted idea back",
  "idea.draft-discarded": "Discarded a draft",
  "reviewers.drawn": "Drew reviewers",
  "executors.drawn": "Drew executors",
  "review.submitted": "Submitted a review",
  "guess.given": "Guessed where a piece of work came from",
  "review.amended": "Amended a review",
  "execution.started": "Began an execution",
  "execution.finished": "Finished an execution",
  "execution.withdrawn": "Withdrew from an execution",
  "people.invited": "Invited people",
  "invitation.revoked": "Revoked an invitation",
  "member.joined": "Joined the study",
  "member.roles-changed": "Changed somebody’s roles",
  "member.withdrawn": "Withdrew a member",
  "data.exported": "Exported data",
  "audit.exported": "Downloaded the audit trail",
};

type Details = Readonly<Record<string, unknown>>;

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What was done, in words; for an act without words of its own, its name's. */
export function describeAct(action: string, details: Details = {}): string {
  const from = phaseSchema.safeParse(details["from"]);
  const to = phaseSchema.safeParse(details["to"]);
  if (action === "phase.advanced" && from.success && to.success) {
    return `Took the study from ${phaseLabels[from.data]} to ${phaseLabels[to.data]}`;
  }
  return actionWords[action] ?? sentence(action.replace(/[.-]+/g, " "));
}

const identifier = /^[0-9a-f]{8}-[0-9a-f]{4}-/i;

function describeValue(value: unknown): string | undefined {
  if (value === 0 || value === false) return undefined;
  if (value === true) return "yes";
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map(describeValue).filter(Boolean).join("; ");
  if (typeof value !== "string" || value === "" || identifier.test(value)) return undefined;
  const phase = phaseSchema.safeParse(value);
  return phase.success ? phaseLabels[phase.data] : value;
}

/** An entry's details as «name: value», without what tells a reader nothing: ids, noughts, what the act says already. */
export function describeDetails(details: Details): string[] {
  const shown = Object.entries(details).filter(([name]) => name !== "from" && name !== "to");
  return shown.flatMap(([name, value]) => {
    const words = describeValue(value);
    const label = name.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b}`);
    return words ? [`${sentence(label.toLowerCase())}: ${words}`] : [];
  });
}
