import { Stepper } from "@/components/ui/stepper";
import { phaseLabels, phases, type Phase } from "@/lib/study/vocabulary";

/** Where a study stands among its phases. */
export function PhaseStepper({ phase }: { phase: Phase }) {
  const at = phases.indexOf(phase);
  return (
    <Stepper
      label="Phases of the study"
      steps={phases.map((one, index) => ({
        label: phaseLabels[one],
        state: index < at ? "done" : index === at ? "current" : "to-come",
      }))}
    />
  );
}
