import type { Metadata } from "next";
import { BeginStudyActions, MyStudies } from "@/components/people/my-studies";
import { PageHeader } from "@/components/ui/page-header";
import { loadMyStudies } from "@/lib/features/people/loaders-studies";

export const metadata: Metadata = { title: "Studies" };

export default async function StudiesPage() {
  const mine = await loadMyStudies();
  const isEmpty = mine.studies.length === 0;
  return (
    <>
      <PageHeader
        title="Studies"
        actions={mine.isAdministrator && !isEmpty ? <BeginStudyActions /> : null}
      />
      <MyStudies {...mine} />
    </>
  );
}
