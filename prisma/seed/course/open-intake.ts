import {
  emptyIdeaDraft,
  type IdeaContent,
  type IdeaDraftContent,
} from "../../../lib/study/idea-content";
import { generatorName, recordUpload, writeAllIdeas } from "./ideas";
import type { Course } from "./course";

/** How far a draft has come: every so many-th is unfinished, and so is the lead's. */
const unfinishedEvery = 4;

/** What somebody has written who is half way: the last parts are empty, and one breaks off. */
function halfWritten(content: IdeaContent): IdeaDraftContent {
  const { title, problemStatement, motivation, proposedMethod } = content;
  const begun = proposedMethod.split(" ").slice(0, 22).join(" ");
  return { ...emptyIdeaDraft, title, problemStatement, motivation, proposedMethod: begun };
}

/** Intake while it is open: drafts in every state, the machine ideas waiting behind the seal. */
export function fillIntake(course: Course): void {
  const { rows, studyId, plan } = course;
  const draws = course.draws("drafts");
  const written = writeAllIdeas(course);
  const machine = written.filter(({ arm }) => arm === "machine");
  const batchId = recordUpload(course, machine.length);
  for (const { topicId, armId, content } of draws.shuffle(machine)) {
    const sealed = { studyId, batchId, armIds: [armId], topicId, generator: generatorName };
    rows.incomingIdea.push({ id: draws.uuid(), ...sealed, content });
  }
  const lead = plan.lead?.userId;
  const authored = written.flatMap(({ author, topicId, content }) =>
    author ? [{ author, topicId, content }] : [],
  );
  authored.forEach(({ author, topicId, content }, index) => {
    const isUnfinished = author.person.userId === lead || index % unfinishedEvery === 0;
    const updatedAt = course.during(draws.integer(-4, -1), draws);
    rows.ideaDraft.push({
      id: draws.uuid(),
      studyId,
      memberId: author.memberId,
      topicId,
      content: isUnfinished ? halfWritten(content) : content,
      version: draws.integer(6, 40),
      updatedAt,
      submittedAt: isUnfinished ? null : updatedAt,
    });
  });
}
