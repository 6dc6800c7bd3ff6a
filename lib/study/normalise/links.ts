const markdown = /!?\[([^[\]\n]*)\]\(<?((?:https?:\/\/|mailto:)[^\s()<>]+)>?(?:[ ]+"[^"\n]*")?\)/g;

/** A link as its words with the address in brackets, in whatever markup it was. */
export function plainLinks(text: string): string {
  return text
    .replace(markdown, (_, words: string, address: string) =>
      words.trim() === "" || words === address ? address : `${words} (${address})`,
    )
    .replace(/<(https?:\/\/[^\s<>]+)>/g, "$1")
    .replace(/\\url\{([^{}\s]+)\}/g, "$1");
}
