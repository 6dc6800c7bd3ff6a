import { ideaFields, type IdeaContent, type IdeaField } from "../idea-content";
import { normaliseText } from "../normalise-text";
import { normaliseForm } from "./normalise-form";
import { titleCase } from "./title-case";

/**
 * An idea in the form that every idea has; its title is one line in title case. Form is no clue to the arm.
 * A part that this would leave empty, or longer than the template allows, keeps its own form but for its spaces.
 */
export function normaliseIdea(content: Readonly<Record<IdeaField, string>>): IdeaContent {
  const parts = ideaFields.map(({ key, maximum }) => {
    const text = normaliseText(content[key]);
    const alike = key === "title" ? titleOf(text) : normaliseForm(text);
    const plain = key === "title" ? text.replace(/\s+/g, " ") : text;
    return [key, alike === "" || alike.length > maximum ? plain : alike] as const;
  });
  return Object.fromEntries(parts) as IdeaContent;
}

/** Title case may be what uncovers a mark, and the other way round. */
function titleOf(text: string): string {
  let present = text;
  for (let round = 0; round < 10; round++) {
    const next = titleCase(normaliseForm(present.replace(/^#+\s+|^title:\s+/i, "")));
    if (next === present) return present;
    present = next;
  }
  return present;
}
