import { writeIdeas } from "../texts/idea-text";
import { membersIn, type Course, type CourseIdea, type CourseMember } from "./course";
import { phaseStarts } from "./phase-starts";
import { organizerOf } from "./set-up";

/** What the machine arm's ideas are said to come from. */
export const generatorName = "simulated generator 1";

type WrittenIdea = Omit<CourseIdea, "ideaId">;

/** The texts of a study, arms and authors given out: in each topic as many as are planned. */
export function writeAllIdeas(course: Course): WrittenIdea[] {
  const { plan, arms } = course;
  const draws = course.draws("ideas");
  const isLead = ({ person }: CourseMember) => person.userId === plan.lead?.userId;
  const shuffled = draws.shuffle(membersIn(course, "author"));
  const authors = [...shuffled.filter(isLead), ...shuffled.filter((author) => !isLead(author))];
  let turn = 0;
  const nextAuthor = (): CourseMember | undefined => authors[turn++ % authors.length];
  return course.topics.flatMap(({ topicId, name }, index) => {
    const human = plan.ideas.human[index] ?? 0;
    const machine = plan.ideas.machine[index] ?? 0;
    return writeIdeas(name, human + machine, draws).map((content, nth): WrittenIdea =>
      nth < human
        ? { topicId, arm: "human", armId: arms.human, author: nextAuthor(), content }
        : { topicId, arm: "machine", armId: arms.machine, author: undefined, content },
    );
  });
}

/** Records an upload of machine ideas. */
export function recordUpload(course: Course, ideaCount: number): string {
  const draws = course.draws("upload");
  const batchId = draws.uuid();
  const at = course.during(course.plan.days.created + 3, draws);
  course.rows.uploadBatch.push({ id: batchId, studyId: course.studyId, ideaCount, createdAt: at });
  course.acts.push({
    at,
    actorUserId: organizerOf(course),
    action: "ideas.uploaded",
    subject: batchId,
    details: { ideaCount },
  });
  return batchId;
}

/** Intake as it stands once it is closed: ideas in random order, their origins sealed, drafts emptied. */
export function closeIntake(course: Course): void {
  const { rows, studyId, plan } = course;
  const draws = course.draws("closing intake");
  const written = writeAllIdeas(course);
  const batchId = recordUpload(course, written.filter(({ arm }) => arm === "machine").length);
  course.ideas = draws.shuffle(written).map((idea) => ({ ...idea, ideaId: draws.uuid() }));
  const closed = phaseStarts(course)["idea-review"];
  for (const { ideaId, topicId, armId, author, content } of course.ideas) {
    rows.idea.push({ id: ideaId, studyId, topicId, content });
    rows.ideaArm.push({ ideaId, armId, studyId });
    const origin = author
      ? { authorMemberId: author.memberId }
      : { batchId, generator: generatorName };
    rows.provenance.push({ ideaId, studyId, ...origin, original: content });
  }
  for (const idea of written) {
    if (!idea.author) continue;
    const submittedAt = course.day(draws.integer(plan.days.created + 5, plan.days.intake - 1));
    rows.ideaDraft.push({
      id: draws.uuid(),
      studyId,
      memberId: idea.author.memberId,
      content: {},
      version: draws.integer(6, 40),
      updatedAt: submittedAt,
      submittedAt,
      sealedAt: closed,
    });
  }
  for (const arm of Object.values(course.arms)) {
    rows.maskedArm.push({ studyId, arm, key: draws.uuid() });
  }
  course.acts.push({
    at: closed,
    actorUserId: organizerOf(course),
    action: "intake.sealed",
    details: { ideaCount: course.ideas.length },
  });
}
