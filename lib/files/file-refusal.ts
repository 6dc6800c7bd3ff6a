/** An uploaded file that is not taken. The message tells the person who uploaded it why, and what to do. */
export class FileRefusal extends Error {
  override name = "FileRefusal";
}

const namesShown = 5;

/** The first few names of a list, and how many more there are. */
export function listNames(names: readonly string[]): string {
  const shown = names.slice(0, namesShown).map((name) => `“${printable(name)}”`);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}

/** A name from a stranger's file, short and without characters that a page would act on. */
function printable(name: string): string {
  const plain = name.replace(/\p{C}/gu, "�");
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
}
