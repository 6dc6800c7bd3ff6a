import { ideaFields } from "@/lib/study/idea-content";
import type {
  ExecutionDeskView,
  ExecutionTaskView,
  GuessTaskView,
  IdeaDraftView,
  QueueEntryView,
  ReviewTaskView,
  StudyView,
  WritingFrameView,
} from "../views";
import { each, type Bound } from "./bound";
import type { FieldsOf } from "./field-paths";
import { mailFields } from "./mail-fields";
import { resultFields } from "./result-fields";

type Bounds<View> = Readonly<Record<FieldsOf<View>, Bound>>;

const ideaPaths = ideaFields.map(({ key }) => `idea.${key}` as const);

const studyView: Bounds<StudyView> = each(
  ["studyId", "name", "phase", "isSimulated", "deadline"],
  "member",
  "setup",
);

const queueEntryView: Bounds<QueueEntryView> = each(
  [
    ...(["assignmentId", "stage", "title", "topic", "state"] as const),
    ...(["hasUnsubmittedChanges", "guess", "isOpen", "deadline"] as const),
  ],
  "own",
  "idea-review",
);

const reviewTaskView: Bounds<ReviewTaskView> = {
  ...each(["assignmentId", "studyId", "stage", "topic", ...ideaPaths], "own", "idea-review"),
  ...each(
    [
      ...(["execution.hasPaper", "execution.paperPages", "execution.hasCode"] as const),
      ...(["execution.codeBytes", "execution.snapshotUrl"] as const),
      ...(["execution.changes[].category", "execution.changes[].what"] as const),
      "execution.changes[].why",
    ],
    "own",
    "execution-review",
  ),
  ...each(
    [
      ...(["form.introduction", "form.asksMinutes", "form.metrics[].key"] as const),
      ...(["form.metrics[].name", "form.metrics[].question", "form.metrics[].minimum"] as const),
      ...(["form.metrics[].maximum", "form.metrics[].anchors[].score"] as const),
      ...(["form.metrics[].anchors[].label", "form.metrics[].rationaleRequired"] as const),
      ...(["form.metrics[].role", "rationaleMinimumWords", "isOpen", "deadline"] as const),
    ],
    "own",
    "idea-review",
  ),
  ...each(
    [
      ...(["review.version", "review.isSubmitted", "review.guess"] as const),
      ...(["review.answers.scores{}"] as const),
      ...(["review.answers.rationales{}", "review.answers.minutes"] as const),
      ...(["review.submissions[].number", "review.submissions[].submittedAt"] as const),
      ...(["review.submissions[].answers.scores{}"] as const),
      ...(["review.submissions[].answers.rationales{}"] as const),
      "review.submissions[].answers.minutes",
    ],
    "own",
    "idea-review",
  ),
};

const guessTaskView: Bounds<GuessTaskView> = each(
  [
    ...(["assignmentId", "studyId", "stage", "title", "isSubmitted", "guess"] as const),
    ...(["given.answer", "given.certainty", "machineFirst"] as const),
  ],
  "own",
  "idea-review",
);

const taskPaths = [
  ...(["executionId", "studyId", "topic", "status", "isOpen", "paperPageLimit"] as const),
  ...(["hours[].entryId", "hours[].workedOn", "hours[].hours", "hours[].note"] as const),
  ...(["changes[].changeId", "changes[].category", "changes[].what", "changes[].why"] as const),
  ...(["paper.byteSize", "paper.pageCount", "paper.sha256"] as const),
  ...(["code.byteSize", "code.sha256", "snapshotUrl"] as const),
  ...ideaPaths,
] as const;

const executionTaskView: Bounds<ExecutionTaskView> = each(taskPaths, "own", "execution");

const executionDeskView: Bounds<ExecutionDeskView> = {
  ...each(["studyId", "phase", "deadline", "state"], "own", "setup"),
  ...each(
    taskPaths.map((path) => `task.${path}` as const),
    "own",
    "execution",
  ),
};

const ideaDraftView: Bounds<IdeaDraftView> = each(
  ["draftId", "studyId", "topicId", "content{}", "version", "state", "isOpen"],
  "own",
  "setup",
);

const writingFrameView: Bounds<WritingFrameView> = each(
  [
    ...(["studyId", "phase", "deadline", "topics[].topicId", "topics[].name"] as const),
    ...(["ideaWords.minimum", "ideaWords.maximum"] as const),
    ...(["writer.name", "writer.email", "writer.institution"] as const),
  ],
  "own",
  "setup",
);

/** Every field of every view, mail, export and figure: the one place that says who may see it, and from when on. */
export const lattice = {
  studyView,
  queueEntryView,
  reviewTaskView,
  guessTaskView,
  executionDeskView,
  executionTaskView,
  ideaDraftView,
  writingFrameView,
  ...mailFields,
  ...resultFields,
} as const;
export type LatticeView = keyof typeof lattice;
export type LatticeField = {
  [V in LatticeView]: `${V}.${keyof (typeof lattice)[V] & string}`;
}[LatticeView];
