import { describe, expect, it } from "vitest";
import { ideaFields, type IdeaDraftContent } from "@/lib/study/idea-content";
import { submissionErrors } from "./rules";

const topic = "4c8e1f0e-8d2f-4cf5-9a50-6a1f0a4a7e33";
const complete = Object.fromEntries(
  ideaFields.map(({ key }) => [key, `text of ${key}`]),
) as IdeaDraftContent;

describe("submissionErrors", () => {
  it("finds none in a complete idea", () => {
    expect(submissionErrors({ topicId: topic, content: complete }, [topic])).toEqual({});
  });

  it("names each part that is empty, too long or of another study", () => {
    const content = { ...complete, motivation: " \n\u200b", title: "t".repeat(301) };
    expect(submissionErrors({ topicId: "another", content }, [topic])).toEqual({
      topicId: ["Choose one of the topics."],
      motivation: ["This part is empty."],
      title: ["This part has 301 characters; at most 300 are possible."],
    });
    expect(submissionErrors({ topicId: null, content: complete }, [topic])).toEqual({
      topicId: ["Choose a topic."],
    });
  });
});
