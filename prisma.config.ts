import { defineConfig } from "prisma/config";

const url = process.env.DATABASE_URL;

/** For Prisma's own commands; the app and its scripts take their addresses from the environment. */
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  ...(url ? { datasource: { url } } : {}),
});
