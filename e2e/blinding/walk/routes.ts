import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** A route of the app, as its files declare it. */
export type Route = {
  /** Its path with parameters in brackets, such as `/studies/[studyId]/people`. */
  readonly pattern: string;
  readonly kind: "page" | "api";
  /** The verbs that it answers. */
  readonly verbs: readonly string[];
};

const appFolder = path.join(import.meta.dirname, "../../../app");
const verb = /\b(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/g;

/** The verbs that a route's file exports, whichever way it writes them. */
function verbsOf(file: string): string[] {
  const exported = readFileSync(file, "utf8").match(/^export\s[^;=(]*/gm) ?? [];
  return [...new Set(exported.flatMap((declaration) => declaration.match(verb) ?? []))];
}

/** Every page and every handler of the app, read from its folders so that a new one can't be forgotten. */
export function findRoutes(): Route[] {
  const files = readdirSync(appFolder, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => /(^|\/)(page|route)\.tsx?$/.test(file))
    .sort()
    .map((file) => {
      const folders = path.dirname(file).split(path.sep);
      const named = folders.filter((folder) => folder !== "." && !/^[(@]/.test(folder));
      const isPage = path.basename(file).startsWith("page.");
      return {
        pattern: `/${named.join("/")}`,
        kind: isPage ? "page" : "api",
        verbs: isPage ? ["GET"] : verbsOf(path.join(appFolder, file)),
      };
    });
}
