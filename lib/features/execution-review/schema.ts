/** What a submission carries is alike in both stages. */
export { submissionSchema } from "@/lib/review/draft-input";
export { guessFormSchema } from "@/lib/review/guess-input";
