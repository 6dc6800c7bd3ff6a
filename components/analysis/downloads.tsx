import { DownloadButton } from "@/components/ui/link-button";
import { queryParameters, type AnalysisQuery } from "@/lib/features/analysis/schema";

type Props = { studyId: string; query: AnalysisQuery; masked: boolean };

/** The whole report and the scores as files, of the options that the page shows. */
export function Downloads({ studyId, query, masked }: Props) {
  const file = (kind: string) =>
    `/api/studies/${studyId}/exports/${kind}?${queryParameters(query).toString()}`;
  return (
    <div className="flex flex-wrap gap-3">
      <DownloadButton href={file("change-scores.csv")}>Table (CSV)</DownloadButton>
      <DownloadButton href={file("report.json")}>Whole report (JSON)</DownloadButton>
      <DownloadButton href={file("scores-blinded.csv")}>Scores, arms masked (CSV)</DownloadButton>
      {masked ? null : (
        <DownloadButton href={file("scores-unblinded.csv")}>
          Scores, arms named (CSV)
        </DownloadButton>
      )}
    </div>
  );
}
