/** Those who walk the routes. */
export const walkers = [
  "signedOut",
  "author",
  "executor",
  "reviewerPre",
  "reviewerPost",
  /** Was author, executor and reviewer, and withdrew. */
  "withdrawn",
  /** A member whom every role was taken from. */
  "roleless",
  /** Has an account, and no part in any study. */
  "stranger",
  /** Administers the installation, and has no part in any study. */
  "administrator",
  "organizer",
  "analyst",
  "custodian",
] as const;
export type Walker = (typeof walkers)[number];

/** Those whose work must stay unknown to the others; they never sign in. */
export const others = ["otherAuthor", "otherExecutor", "otherReviewer"] as const;

export type PersonKey = Walker | (typeof others)[number];
export const people: readonly PersonKey[] = [...walkers.slice(1), ...others];

export const staff = ["organizer", "analyst", "custodian"] as const;
export const activeMembers: readonly PersonKey[] = [
  ...staff,
  ...others,
  "author",
  "executor",
  "reviewerPre",
  "reviewerPost",
  "roleless",
];

/** The roles that a person has in each study; undefined for those without a part. */
export const rolesOf: Readonly<Partial<Record<PersonKey, readonly string[]>>> = {
  author: ["author"],
  otherAuthor: ["author"],
  executor: ["executor"],
  otherExecutor: ["executor"],
  reviewerPre: ["reviewer"],
  reviewerPost: ["reviewer"],
  otherReviewer: ["reviewer"],
  withdrawn: ["author", "executor", "reviewer"],
  roleless: [],
  organizer: ["organizer"],
  analyst: ["analyst"],
  custodian: ["custodian"],
};
