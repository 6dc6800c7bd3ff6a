import type { Metadata } from "next";
import { ImportForm } from "@/components/analysis/import-form";
import { PageHeader } from "@/components/ui/page-header";
import { loadImportPage } from "@/lib/features/analysis/loaders";

export const metadata: Metadata = { title: "Import a study" };

export default async function ImportPage() {
  await loadImportPage();
  return (
    <>
      <PageHeader
        title="Import a study"
        description="Bring in the scores of a study that was run elsewhere, and see its analysis."
        breadcrumb={[{ label: "Studies", href: "/studies" }, { label: "Import" }]}
      />
      <ImportForm />
    </>
  );
}
