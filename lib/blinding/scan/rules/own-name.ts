import { matchesOf, type ScanRule } from "../finding";

/** The writer's own name: whole, turned round, with an initial, or the family name alone where it is rare. */
export const ownName: ScanRule = {
  id: "own-name",
  label: "Your name",
  advice:
    "Whoever reads it knows who wrote this. Leave it out; cite your own work as anybody else's, or not at all.",
  find: ({ text }, { names }) => matchesOf(text, names, "[name removed]"),
};
