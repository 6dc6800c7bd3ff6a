import { FileRefusal, listNames } from "@/lib/files/file-refusal";

/** Folders and files that say who worked where, and that no reviewer needs. */
const leftOutNames = new Set([
  ".git",
  ".github",
  ".gitmodules",
  "CODEOWNERS",
  "CITATION.cff",
  ".mailmap",
  ".hg",
  ".svn",
  ".idea",
  ".vscode",
  ".ipynb_checkpoints",
  "__pycache__",
  "__MACOSX",
  ".DS_Store",
  "Thumbs.db",
  "desktop.ini",
  ".env",
  ".netrc",
  ".ssh",
  ".bash_history",
  ".zsh_history",
  ".python_history",
  ".Rhistory",
  ".npmrc",
  ".pypirc",
  // Trackers of experiments write the login, the computer's name and an e-mail address beside each run.
  "wandb",
  "mlruns",
]);

/** Kinds of files that carry names of their own, which nothing here can take out. */
const refusedEndings =
  /\.(zip|tar|tgz|tbz2?|txz|gz|bz2|xz|7z|rar|docx?|xlsx?|pptx?|odt|ods|odp|rtf|pages|key|numbers|webp|tiff?|heic|heif|avif|psd|ai|eps)$/i;

/** The part of a path for which it is left out (`.git`, `.DS_Store`), or undefined where the file stays. */
export function leftOutPart(path: string): string | undefined {
  const parts = path.split("/");
  const named = parts.find((part) => leftOutNames.has(part));
  if (named) return named;
  const last = parts.at(-1) ?? "";
  if (last.startsWith("._")) return "._*";
  return last.endsWith(".pyc") ? "*.pyc" : undefined;
}

/** @throws FileRefusal naming the files that can't be made blind */
export function demandScrubbable(paths: readonly string[]): void {
  const guilty = paths.filter((path) => refusedEndings.test(path));
  if (guilty.length > 0) {
    throw new FileRefusal(
      `These files can carry names that can't be taken out: ${listNames(guilty)}. Put the contents of packed files into the archive itself, pictures as PNG or JPEG, and documents as PDF or plain text.`,
    );
  }
}

/**
 * The names under which reviewers get the files: a folder that holds everything often bears a person's or a
 * repository's name, so it becomes `code/`.
 */
export function blindPaths(paths: readonly string[]): Map<string, string> {
  const folders = new Set(paths.map((path) => path.split("/")[0]));
  const together = folders.size === 1 && paths.every((path) => path.includes("/"));
  return new Map(
    paths.map((path) => [path, together ? `code${path.slice(path.indexOf("/"))}` : path]),
  );
}
