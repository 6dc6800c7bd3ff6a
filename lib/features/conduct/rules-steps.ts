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
    description: "Authors can write, and ideas of machine arms can be uploaded.",
    isSealing: false,
  },
  intake: {
    label: "Close intake and seal",
    description:
      "Every submitted and uploaded idea enters the study in random order, without its author and arm: these are sealed until unblinding. Nothing can be added afterwards. This cannot be undone.",
    isSealing: true,
  },
  "idea-review": {
    label: "Close idea review",
    description: "Reviews of ideas can no longer be written or amended.",
    isSealing: false,
  },
  allocation: {
    label: "Start execution",
    description: "Each executor sees the idea that was drawn for them. The draw then stands.",
    isSealing: false,
  },
  execution: {
    label: "Close execution",
    description: "Papers and code can no longer be handed in. Reviewers are drawn next.",
    isSealing: false,
  },
  "execution-review": {
    label: "Freeze the data",
    description:
      "No score can change any more, by anybody. The analysis opens with masked arms; unblinding is the step after. This cannot be undone.",
    isSealing: true,
  },
  unblinded: {
    label: "Archive the study",
    description: "The study is put away. Everything stays readable.",
    isSealing: false,
  },
};

/** The step that leads on from a phase; undefined for frozen studies, which go on by unblinding, and for the last. */
export function stepFrom(phase: Phase): PhaseStep | undefined {
  return steps[phase];
}
