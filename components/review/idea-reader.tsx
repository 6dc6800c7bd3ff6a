import { classNames } from "@/components/ui/class-names";
import { ideaFields, type IdeaContent } from "@/lib/study/idea-content";
import { clearOfBars, stickyBar } from "./sticky";

/** Short names for the contents; the sections carry the full ones. */
const shortNames: Record<keyof IdeaContent, string> = {
  title: "Title",
  problemStatement: "Problem",
  motivation: "Motivation",
  proposedMethod: "Method",
  experimentPlan: "Plan",
  testCaseExamples: "Examples",
  fallbackPlan: "Fallback",
};

export interface IdeaReaderProps {
  idea: IdeaContent;
  topic: string;
}

/** A blind idea: its seven parts under the same headings for each, as plain text, with contents that stay in sight. */
export function IdeaReader({ idea, topic }: IdeaReaderProps) {
  const idOf = (key: string) => `idea-${key}`;
  return (
    <article aria-labelledby={idOf("title")}>
      <nav
        aria-label="Parts of the idea"
        className={classNames(stickyBar, "border-b border-line bg-surface px-2 sm:px-4")}
      >
        <ul className="flex overflow-x-auto py-1.5">
          {ideaFields.map(({ key }) => (
            <li key={key} className="shrink-0">
              <a
                href={`#${idOf(key)}`}
                className="inline-flex min-h-9 items-center rounded-md px-2 text-sm text-muted hover:bg-sunken hover:text-ink"
              >
                {shortNames[key]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="space-y-8 px-4 py-5 sm:px-6">
        {ideaFields.map(({ key, label }) => (
          <section key={key} aria-labelledby={idOf(key)} className="max-w-[72ch]">
            {key === "title" ? (
              <>
                <p className="text-xs font-medium text-muted">Title · {topic}</p>
                <h2
                  id={idOf(key)}
                  className={classNames(clearOfBars, "mt-1 text-xl font-semibold break-words")}
                >
                  {idea.title}
                </h2>
              </>
            ) : (
              <>
                <h3 id={idOf(key)} className={classNames(clearOfBars, "text-base font-semibold")}>
                  {label}
                </h3>
                <p className="mt-2 text-[0.9375rem] leading-relaxed break-words whitespace-pre-wrap">
                  {idea[key]}
                </p>
              </>
            )}
          </section>
        ))}
      </div>
    </article>
  );
}
