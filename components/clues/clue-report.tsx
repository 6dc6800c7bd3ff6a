import { Alert } from "@/components/ui/alert";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { ClueReport } from "@/lib/features/clues/data";
import { PairSection } from "./pair-section";

/** The clue report: what form tells of each pair of arms, and how it was found out. */
export function ClueReportView({ report }: { report: ClueReport }) {
  const { naming, inSeveralArms, pairs } = report;
  return (
    <div className="space-y-8">
      {naming === "masked" ? (
        <Alert title="Arms are masked">
          They stand under their masked labels. Keep what you see here to yourself: whoever knows
          that one arm writes longer ideas may guess which it is.
        </Alert>
      ) : null}
      {inSeveralArms > 0 ? (
        <Alert title={`Left out: ${inSeveralArms === 1 ? "1 idea" : `${inSeveralArms} ideas`}`}>
          An idea of several arms tells nothing about how one differs from another.
        </Alert>
      ) : null}
      {pairs.map((pair) => (
        <PairSection key={`${pair.first} ${pair.second}`} pair={pair} />
      ))}
      <Card>
        <CardHeader title="How this is found out" />
        <CardBody className="max-w-prose space-y-3 text-sm">
          <p>
            AUC is the probability that, of two ideas of different arms, a measure is larger in the
            first arm’s (ties count half). 0.5 tells nothing, 1 and 0 tell everything.
          </p>
          <p>
            All measures together are weighed by a ridge classifier with a fixed penalty. Each idea
            is judged by weights from which it was left out (five folds, ten times over). Its p
            value comes from permuting the arms and doing all of it again; “chance” is the middle 95
            % of what permuted arms give. An AUC below 0.5 is no sign: it comes about where arms are
            more alike than chance would make them. Intervals are Newcombe’s; for the classifier
            they take its judgements as given and are a little narrow in small studies. No figure of
            a single measure is corrected for their number: a few are always off 0.5.
          </p>
          <p>
            Nothing of this looks at what an idea is about. That arms differ in content is what the
            study asks, and no normalisation hides it.
          </p>
        </CardBody>
      </Card>
    </div>
  );
}
