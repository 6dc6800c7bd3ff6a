import "server-only";
import { authorizeAdministrator } from "@/lib/access/authorize";
import { requireActor } from "@/lib/auth/current-actor";
import { orNotFound } from "@/lib/entry/page";
import { templates } from "./templates";

/** What the administrator chooses from when creating a study; «not found» for anybody else. */
export async function loadNewStudy() {
  const actor = await requireActor("/studies/new");
  return orNotFound(async () => {
    authorizeAdministrator(actor);
    return {
      templates: templates.map(({ key, name, description, arms, topics, forms }) => ({
        ...{ key, name, description },
        contents: [
          `${arms.length} arms: ${arms.map((arm) => arm.name).join(" and ")}`,
          `${topics.length} topics: ${topics.join(", ")}`,
          `${forms.pre.metrics.length} questions about each idea, ${forms.post.metrics.length} about each execution`,
        ],
      })),
    };
  });
}
