import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const folders = "{lib,prisma,scripts,components,docs}";

/** `*.test.ts` needs nothing but Node; `*.db.test.ts` gets a real PostgreSQL from scripts/test-database.ts. */
export default defineConfig({
  resolve: {
    alias: {
      "@": root.replace(/\/$/, ""),
      // Outside a server bundle the guard package throws on import; its empty build is what Next serves to server code.
      "server-only": `${root}node_modules/server-only/empty.js`,
    },
  },
  test: {
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [`${folders}/**/*.test.ts`],
          exclude: ["**/*.db.test.ts", "node_modules/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: [`${folders}/**/*.db.test.ts`],
          globalSetup: ["scripts/test-database.ts"],
        },
      },
    ],
  },
});
