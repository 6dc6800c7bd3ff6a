import { Day } from "@/components/people/day";
import { DefinitionList } from "@/components/ui/definition-list";
import { describeLengthBand } from "@/lib/study/length-band";
import type { StudySettings } from "@/lib/study/settings";
import { alternativeWords, correctionWords } from "./settings-words";

const due = (day: string | null) =>
  day ? <Day value={day} /> : <span className="text-muted">No deadline</span>;

/** The settings, to read. */
export function SettingsView({ settings }: { settings: StudySettings }) {
  const { deadlines } = settings;
  return (
    <div className="grid gap-x-10 gap-y-6 xl:grid-cols-2">
      <DefinitionList
        items={[
          { term: "Reviews per idea", description: settings.reviewsPerIdea },
          { term: "Reviews per execution", description: settings.reviewsPerExecution },
          { term: "Paper", description: `at most ${settings.paperPageLimit} pages` },
          { term: "Rationale", description: `at least ${settings.rationaleMinimumWords} words` },
          { term: "Length of an idea", description: describeLengthBand(settings.ideaWords) },
          {
            term: "Guess of the origin",
            description: settings.asksGuess ? "asked after each review" : "not asked",
          },
          { term: "Planned test", description: alternativeWords[settings.alternative] },
          {
            term: "Confidence level",
            description: `${Number((settings.confidenceLevel * 100).toFixed(2))} %`,
          },
          { term: "Correction", description: correctionWords[settings.correction] },
          {
            term: "Equivalence margin",
            description: `${settings.equivalenceMargin} scale points`,
          },
        ]}
      />
      <DefinitionList
        items={[
          { term: "Ideas are due", description: due(deadlines.intake) },
          { term: "Reviews of ideas are due", description: due(deadlines.ideaReview) },
          { term: "Executions are due", description: due(deadlines.execution) },
          { term: "Reviews of executions are due", description: due(deadlines.executionReview) },
        ]}
      />
    </div>
  );
}
