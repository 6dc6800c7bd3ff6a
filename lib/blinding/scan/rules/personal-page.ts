import { matchesOf, type ScanRule } from "../finding";

const pages = [
  /(?:https?:\/\/)?(?<![\w.-])(?:[\w-]{1,63}\.){1,6}[a-z]{2,}\/(?:~|people\/|staff\/|faculty\/|users?\/|personal\/)[\w.-]+[^\s)\]}>"',;]*/giu,
  /(?:https?:\/\/)?sites\.google\.com\/[^\s)\]}>"',;]+/giu,
  /(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/[^\s)\]}>"',;]+/giu,
  /(?:https?:\/\/)?scholar\.google\.[a-z.]+\/citations[^\s)\]}>"',;]*/giu,
  /(?:https?:\/\/)?(?:www\.)?(?:researchgate\.net\/profile|semanticscholar\.org\/author|dblp\.org\/pid|openreview\.net\/profile)[^\s)\]}>"',;]*/giu,
  /(?:https?:\/\/)?(?:www\.)?(?:twitter|x|mastodon|bsky)\.(?:com|social|app)\/[^\s)\]}>"',;]+/giu,
];

/** The page of a person: at an institution, a network, an index of authors. */
export const personalPage: ScanRule = {
  id: "personal-page",
  label: "A personal page or profile",
  advice: "It leads to a person. Leave it out.",
  find: ({ text }) => matchesOf(text, pages, "[link removed]"),
};
