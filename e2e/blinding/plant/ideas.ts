import { randomUUID } from "node:crypto";
import { ideaFields } from "@/lib/study/idea-content";
import type { PersonKey } from "./cast";
import {
  from,
  insertWatched,
  memberOf,
  reached,
  readersOfResults,
  type Planting,
} from "./planting";
import { nobody, seenBy, type Reader } from "./secrets";
import type { Arms } from "./arms";

export type PlantedIdea = { readonly ideaId: string; readonly key: string };
export type PlantedIdeas = {
  readonly draftIds: ReadonlyMap<PersonKey, readonly string[]>;
  /** i0 and i1 come from authors, i2 and i3 from an upload; none before intake closed. */
  readonly ideas: readonly PlantedIdea[];
};

/** An idea's text, a canary in each of its parts. */
function contentOf({ secrets }: Planting, place: string, readers: readonly Reader[]) {
  return Object.fromEntries(
    ideaFields.map(({ key }) => [key, `Words ${secrets.mint(place, readers)} of ${key}.`]),
  );
}

/** Plants authors' drafts and uploads, and from the close of intake on the ideas with their sealed origins. */
export async function plantIdeas(
  planting: Planting,
  topicIds: readonly string[],
  arms: Arms,
): Promise<PlantedIdeas> {
  const batchId = await insertWatched(
    planting,
    "upload_batch",
    { studyId: planting.studyId, ideaCount: 2 },
    seenBy("organizer"),
  );
  await plantIncoming(planting, topicIds, arms, batchId);
  const draftIds = new Map<PersonKey, string[]>();
  for (const person of ["author", "otherAuthor", "withdrawn"] as const) {
    draftIds.set(person, await plantDrafts(planting, person, topicIds));
  }
  const ideas: PlantedIdea[] = [];
  if (reached(planting, "idea-review")) {
    for (const [index, author] of (["author", "otherAuthor", null, null] as const).entries()) {
      const armId = author ? arms.human : arms.machine;
      const origin = { author, armId, batchId: author ? null : batchId };
      ideas.push(await plantIdea(planting, index, topicIds, origin));
    }
    await plantMaskedArms(planting, arms);
  }
  return { draftIds, ideas };
}

async function plantIncoming(
  planting: Planting,
  topicIds: readonly string[],
  { machine }: Arms,
  batchId: string,
): Promise<void> {
  const { database, secrets, studyId } = planting;
  await database.insert("sealed.incoming_idea", {
    ...{ studyId, batchId, armIds: [machine], topicId: topicIds[0] },
    generator: secrets.mint("sealed.incoming_idea.generator", nobody),
    content: contentOf(planting, "sealed.incoming_idea.content", nobody),
  });
}

/** Two drafts: one submitted, and sealed once intake has closed, one that never was. */
async function plantDrafts(
  planting: Planting,
  person: "author" | "otherAuthor" | "withdrawn",
  topicIds: readonly string[],
): Promise<string[]> {
  const isSealed = reached(planting, "idea-review");
  const own = person === "author" ? seenBy(person) : nobody;
  const plant = (isSubmitted: boolean) =>
    insertWatched(
      planting,
      "idea_draft",
      {
        studyId: planting.studyId,
        memberId: memberOf(planting, person),
        topicId: topicIds[0],
        // Sealing empties a draft. Should it ever not, its text must stay unseen all the same.
        content: contentOf(
          planting,
          "public.idea_draft.content",
          isSubmitted && isSealed ? nobody : own,
        ),
        submittedAt: isSubmitted ? new Date("2026-01-10") : null,
        sealedAt: isSubmitted && isSealed ? new Date("2026-01-11") : null,
      },
      own,
    );
  return [await plant(false), await plant(true)];
}

/** Who may read an idea: its reviewers and its executor, each from the phase on in which their work begins. */
function readersOf(planting: Planting, index: number): Reader[] {
  return [
    ...(index === 0 || index === 2 ? from(planting, "idea-review", seenBy("reviewerPre")) : []),
    ...(index === 0 ? from(planting, "execution", seenBy("executor")) : []),
    ...(index === 0 ? from(planting, "execution-review", seenBy("reviewerPost")) : []),
  ];
}

async function plantIdea(
  planting: Planting,
  index: number,
  topicIds: readonly string[],
  origin: { author: "author" | "otherAuthor" | null; armId: string; batchId: string | null },
): Promise<PlantedIdea> {
  const { database, secrets, studyId, phase } = planting;
  const ideaId = randomUUID();
  const isOpen = phase === "unblinded" || phase === "archived";
  secrets.watch(ideaId, "idea.id", isOpen ? [readersOfResults] : nobody);
  await database.insert("idea", {
    id: ideaId,
    studyId,
    topicId: topicIds[index % 2],
    content: contentOf(planting, "public.idea.content", readersOf(planting, index)),
  });
  await database.insert("sealed.provenance", {
    ideaId,
    studyId,
    authorMemberId: origin.author && memberOf(planting, origin.author),
    batchId: origin.batchId,
    generator: secrets.mint("sealed.provenance.generator", nobody),
    original: contentOf(planting, "sealed.provenance.original", nobody),
  });
  await database.insert("sealed.idea_arm", { ideaId, armId: origin.armId, studyId });
  return { ideaId, key: `i${index}` };
}

/** What the labels follow from: whoever holds it can tell which label masks which arm. */
async function plantMaskedArms({ database, secrets, studyId }: Planting, arms: Arms) {
  for (const arm of [arms.human, arms.machine]) {
    const key = secrets.mint("sealed.masked_arm.key", nobody);
    await database.insert("sealed.masked_arm", { studyId, arm, key });
  }
}
