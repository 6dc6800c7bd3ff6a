import { describe, expect, it } from "vitest";
import { ideaFields, type IdeaDraftContent } from "@/lib/study/idea-content";
import { noLengthBand } from "@/lib/study/length-band";
import { submissionErrors } from "./rules";

const topic = "4c8e1f0e-8d2f-4cf5-9a50-6a1f0a4a7e33";
const complete = Object.fromEntries(
  ideaFields.map(({ key }) => [key, `text of ${key}`]),
) as IdeaDraftContent;

describe("submissionErrors", () => {
  it("finds none in a complete idea", () => {
    expect(submissionErrors({ topicId: topic, content: complete }, [topic], noLengthBand)).toEqual(
      {},
    );
  });

  it("says that the whole idea is too short or too long", () => {
    const value = { topicId: topic, content: complete };
    expect(submissionErrors(value, [topic], { minimum: 22, maximum: null })).toEqual({
      length: ["The whole idea has 21 words, at least 22 are needed."],
    });
    expect(submissionErrors(value, [topic], { minimum: null, maximum: 20 })).toEqual({
      length: ["The whole idea has 21 words, at most 20 are possible."],
    });
    expect(submissionErrors(value, [topic], { minimum: 21, maximum: 21 })).toEqual({});
  });

  it("names each part that is empty, too long or of another study", () => {
    const content = { ...complete, motivation: " \n\u200b", title: "t".repeat(301) };
    expect(submissionErrors({ topicId: "another", content }, [topic], noLengthBand)).toEqual({
      topicId: ["Choose one of the topics."],
      motivation: ["This part is empty."],
      title: ["This part has 301 characters; at most 300 are possible."],
    });
    expect(submissionErrors({ topicId: null, content: complete }, [topic], noLengthBand)).toEqual({
      topicId: ["Choose a topic."],
    });
  });
});
