/** What a submission carries is alike in both stages. */
export { submissionSchema } from "@/lib/review/draft-input";
