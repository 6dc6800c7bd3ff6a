import { matchesOf, type ScanRule } from "../finding";

/** The writer's e-mail address, or the handle before its @. */
export const ownAddress: ScanRule = {
  id: "own-address",
  label: "Your address or handle",
  advice: "It leads straight to you. Leave it out.",
  find: ({ text }, { addresses }) => matchesOf(text, addresses, "[address removed]"),
};
