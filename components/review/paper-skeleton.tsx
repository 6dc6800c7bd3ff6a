import { Skeleton } from "@/components/ui/skeleton";

/** Stands where pages will be. */
export function PaperSkeleton() {
  return (
    <div className="p-4 sm:p-6" aria-label="The paper is being loaded" role="status">
      <Skeleton className="aspect-[1/1.414] w-full" />
    </div>
  );
}
