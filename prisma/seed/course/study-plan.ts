import type { Phase, Role } from "../../../lib/study/vocabulary";
import type { ArmKey } from "../effects";
import type { Person } from "../people";

/** A simulated study: who is in it, how large it is and how far it has come. */
export type StudyPlan = {
  key: string;
  name: string;
  description: string;
  phase: Phase;
  staff: { organizer: Person; custodian: Person; analyst: Person };
  authors: Person[];
  executors: Person[];
  /** Those who join in time for the ideas, and those who join for the executions; who is in both does both. */
  reviewers: {
    pre: Person[];
    post: Person[];
    maximum: number;
    /** How many topics those for the ideas accept at least. */
    topics: number;
  };
  /** Ideas by arm and topic, in the order of the template's topics. */
  ideas: Readonly<Record<ArmKey, readonly number[]>>;
  /** Finished executions by arm, where the study has come that far. */
  finished?: Readonly<Record<ArmKey, number>>;
  /** Days counted from today on which the phases end (or will end); the study was created on `created`. */
  days: {
    created: number;
    intake: number;
    ideaReview: number;
    allocation: number;
    execution: number;
    executionReview: number;
    unblinding: number;
  };
  /** The reviewer whose queue stands half done while reviews are open: so many submitted, so many begun. */
  halfDone?: { person: Person; submitted: number; drafts: number };
  /** The person whose idea or execution is left half done. */
  lead?: Person;
  /** Those who were invited and have not answered yet. */
  invited?: { role: Role; person: Person }[];
};
