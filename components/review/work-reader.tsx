"use client";

import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import type { ReviewTaskView } from "@/lib/blinding/views";
import { CodePanel } from "./code-panel";
import { IdeaReader } from "./idea-reader";
import { PaperPanel } from "./paper-panel";
import { PlanChanges } from "./plan-changes";

export interface WorkReaderProps {
  task: ReviewTaskView;
  work: NonNullable<ReviewTaskView["execution"]>;
}

const panel = "pt-0 lg:min-h-0 lg:flex-1 data-[state=inactive]:hidden";
const scroller = `${panel} lg:overflow-y-auto`;

/** An executed work: the paper first, and beside it what it started from, what was changed, and the code. */
export function WorkReader({ task, work }: WorkReaderProps) {
  const filesHref = `/api/reviews/${task.assignmentId}`;
  return (
    <Tabs defaultValue="paper" className="flex min-h-0 flex-col lg:h-full">
      <TabsList className="shrink-0 px-2 sm:px-4">
        <TabsTrigger value="paper">Paper</TabsTrigger>
        <TabsTrigger value="idea">Original idea</TabsTrigger>
        <TabsTrigger value="changes">
          Changes{work.changes.length > 0 ? ` (${work.changes.length})` : ""}
        </TabsTrigger>
        <TabsTrigger value="code">Code</TabsTrigger>
      </TabsList>
      {/* Kept while another tab is looked at: the place in the paper is not lost. */}
      <TabsContent value="paper" forceMount className={panel}>
        <PaperPanel
          href={work.hasPaper ? `${filesHref}/paper` : null}
          pageCount={work.paperPages}
        />
      </TabsContent>
      <TabsContent value="idea" forceMount className={scroller}>
        <IdeaReader idea={task.idea} topic={task.topic} />
      </TabsContent>
      <TabsContent value="changes" className={scroller}>
        <PlanChanges changes={work.changes} />
      </TabsContent>
      <TabsContent value="code" className={scroller}>
        <CodePanel
          href={work.hasCode ? `${filesHref}/code` : null}
          byteSize={work.codeBytes}
          snapshotUrl={work.snapshotUrl}
        />
      </TabsContent>
    </Tabs>
  );
}
