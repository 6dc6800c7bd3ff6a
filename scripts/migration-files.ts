import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's own folder, wherever a script is called from. */
export const projectFolder = fileURLToPath(new URL("..", import.meta.url));

/** Where the migrations stand, one folder each, in the order of their names. */
export const migrationsFolder = path.join(projectFolder, "prisma", "migrations");

/** Where the schema stands, in several files. */
export const schemaFolder = path.join(projectFolder, "prisma", "schema");

/** One checked-in step of the database's history. */
export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

/** Reads the migrations in their order; the checksum is the one that Prisma keeps. */
export function readMigrations(folder: string = migrationsFolder): Migration[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => existsSync(path.join(folder, name, "migration.sql")))
    .sort()
    .map((name) => {
      const bytes = readFileSync(path.join(folder, name, "migration.sql"));
      const checksum = createHash("sha256").update(bytes).digest("hex");
      return { name, sql: bytes.toString("utf8"), checksum };
    });
}

/** Reads the files of the schema as `[path, content]`. */
export function readSchema(folder: string = schemaFolder): [string, string][] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => [path.join(folder, name), readFileSync(path.join(folder, name), "utf8")]);
}
