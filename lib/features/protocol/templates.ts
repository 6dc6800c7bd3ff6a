import { ideaExecutionGap, type StudyTemplate } from "@/lib/study/templates/idea-execution-gap";

/** The designs that a study can begin from. */
export const templates: readonly StudyTemplate[] = [ideaExecutionGap];

export const templateKeys = templates.map((template) => template.key);

/** The design with this key. */
export function templateOf(key: string): StudyTemplate {
  return templates.find((template) => template.key === key) ?? ideaExecutionGap;
}
