import type { Role } from "../../lib/study/vocabulary";
import { createDraws } from "./draws";
import { familyNames, firstNames, institutions } from "./names";

/** Somebody invented. */
export type Person = {
  userId: string;
  name: string;
  email: string;
  institution: string;
  isAdministrator: boolean;
};

export type Cast = {
  organizer: Person;
  custodian: Person;
  analyst: Person;
  /** The account that one becomes by one click, and those who only fill the studies. */
  author: Person;
  executor: Person;
  reviewer: Person;
  authors: Person[];
  executors: Person[];
  reviewers: Person[];
};

const sizes = { authors: 24, executors: 51, reviewers: 40 } as const;

/** Invents everybody in the demonstration. */
export function inventPeople(seed: string): Cast {
  const draws = createDraws(seed, "people");
  const families = draws.shuffle(familyNames);
  const crowd = sizes.authors + sizes.executors + sizes.reviewers;
  // Going through both lists at different steps gives each pair of names once before any comes again.
  const firsts = draws.shuffle(firstNames);
  const names = Array.from({ length: crowd }, (_, index) => {
    const round = Math.floor(index / families.length);
    const first = firsts[(index + 7 * round) % firsts.length] ?? "";
    return [first, families[index % families.length] ?? ""] as const;
  });
  const people = names.map(([first, family]): Person => ({
    userId: draws.uuid(),
    name: `${first} ${family}`,
    email: `${first}.${family}@example.org`.toLowerCase(),
    institution: draws.pick(institutions),
    isAdministrator: false,
  }));
  const lead = (first: string, family: string, isAdministrator = false): Person => ({
    userId: draws.uuid(),
    name: `${first} ${family}`,
    email: `${first.toLowerCase()}@example.org`,
    institution: draws.pick(institutions),
    isAdministrator,
  });
  return {
    organizer: lead("Ada", "Ferrowind", true),
    custodian: lead("Cora", "Keepsworth"),
    analyst: lead("Anil", "Tablemere"),
    author: lead("Aiko", "Inkwater"),
    executor: lead("Emil", "Bridgeward"),
    reviewer: lead("Rosa", "Scalewright"),
    authors: people.slice(0, sizes.authors),
    executors: people.slice(sizes.authors, sizes.authors + sizes.executors),
    reviewers: people.slice(sizes.authors + sizes.executors),
  };
}

/** Those whom the demonstration lets one be, in the order in which it offers them. */
export function leadsOf(cast: Cast): { person: Person; role: string; studyRole: Role }[] {
  return [
    { person: cast.organizer, role: "Administrator, organizer", studyRole: "organizer" },
    { person: cast.custodian, role: "Custodian", studyRole: "custodian" },
    { person: cast.analyst, role: "Analyst", studyRole: "analyst" },
    { person: cast.author, role: "Idea author", studyRole: "author" },
    { person: cast.executor, role: "Executor", studyRole: "executor" },
    { person: cast.reviewer, role: "Reviewer", studyRole: "reviewer" },
  ];
}

/** Everybody, those who can be chosen by one click first. */
export function everybody(cast: Cast): Person[] {
  const leads = leadsOf(cast).map(({ person }) => person);
  return [...leads, ...cast.authors, ...cast.executors, ...cast.reviewers];
}
