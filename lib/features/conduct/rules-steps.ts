import type { Phase } from "@/lib/study/vocabulary";

/** A step from one phase to the next, as the organizer takes it. */
export type PhaseStep = {
  /** On the button. */
  label: string;
  /** What happens, and whether it can be undone. */
  description: string;
  /** Whether the study's name has to be typed. */
  isSealing: boolean;
};

const steps: Partial<Record<Phase, PhaseStep>> = {
  setup: {
    label: "Open intake",
    description:
      "Once intake is open, authors can write, and ideas of machine arms can be uploaded. Arms and topics can no longer be changed.",
    isSealing: false,
  },
  intake: {
    label: "Close intake and seal",
    description:
      "On closing, every submitted and uploaded idea enters the study in random order, without its author and arm: these are sealed until unblinding. Nothing can be added afterwards. This cannot be undone.",
    isSealing: true,
  },
  "idea-review": {
    label: "Close idea review",
    description:
      "Once idea review is closed, reviews of ideas can no longer be written or amended.",
    isSealing: false,
  },
  allocation: {
    label: "Start execution",
    description:
      "Once execution starts, each executor sees the idea that was drawn for them, and the draw stands.",
    isSealing: false,
  },
  execution: {
    label: "Close execution",
    description:
      "Once execution is closed, papers and code can no longer be handed in. Reviewers of executions are drawn next.",
    isSealing: false,
  },
  "execution-review": {
    label: "Freeze the data",
    description:
      "Once the data are frozen, no score can change any more, by anybody. The analysis opens with masked arms; unblinding is the step after. This cannot be undone.",
    isSealing: true,
  },
  unblinded: {
    label: "Archive the study",
    description: "An archived study is put away. Everything stays readable.",
    isSealing: false,
  },
};

/** The step that leads on from a phase; undefined for frozen studies, which go on by unblinding, and for the last. */
export function stepFrom(phase: Phase): PhaseStep | undefined {
  return steps[phase];
}
