import type { Metadata } from "next";
import { NewStudyForm } from "@/components/protocol/new-study-form";
import { PageHeader } from "@/components/ui/page-header";
import { loadNewStudy } from "@/lib/features/protocol/loaders-new";

export const metadata: Metadata = { title: "New study" };

export default async function NewStudyPage() {
  const { templates } = await loadNewStudy();
  return (
    <>
      <PageHeader
        title="New study"
        description="Everything can be changed while the study is being set up. You become its organizer and its custodian: who alone can unblind it, and can hand that role on."
        breadcrumb={[{ label: "Studies", href: "/studies" }, { label: "New study" }]}
      />
      <NewStudyForm templates={templates} />
    </>
  );
}
