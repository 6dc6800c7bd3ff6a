import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { ESLint } from "eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const run = promisify(execFile);

describe("the words that the linter forbids", () => {
  const eslint = new ESLint({ cwd: process.cwd() });

  /** The messages of `no-restricted-syntax` for a text, as if it stood in that file. */
  async function complaints(file: string, code: string): Promise<string[]> {
    const [result] = await eslint.lintText(code, { filePath: path.resolve(file) });
    return (result?.messages ?? [])
      .filter((message) => message.ruleId === "no-restricted-syntax")
      .map((message) => message.message);
  }

  const planted: { what: string; file: string; code: string; message: RegExp }[] = [
    {
      what: "a sealed model in a feature",
      file: "lib/features/execution-review/data.ts",
      code: "export const rows = (db: any) => db.provenance.findMany();",
      message: /lib\/sealed only/,
    },
    {
      what: "an arm in a participant's select",
      file: "lib/features/idea-review/data.ts",
      code: "export const q = (db: any) => db.idea.findMany({ select: { arm: true } });",
      message: /touch no arm/,
    },
    {
      what: "an order by arm",
      file: "lib/features/execution/data.ts",
      code: "export const q = (db: any) => db.idea.findMany({ orderBy: { armId: 'asc' } });",
      message: /touch no arm/,
    },
    {
      what: "raw SQL in a loader",
      file: "lib/features/execution/loaders.ts",
      code: "export const q = (db: any) => db.$queryRaw`SELECT 1`;",
      message: /Raw SQL/,
    },
    {
      what: "the environment in a component",
      file: "components/review/x.tsx",
      code: "export const secret = process.env.NEXTAUTH_SECRET;",
      message: /lib\/env\.ts alone/,
    },
    {
      what: "Math.random in a feature",
      file: "lib/features/allocation/rules.ts",
      code: "export const chance = () => Math.random();",
      message: /lib\/random/,
    },
    {
      what: "the clock in pure code",
      file: "lib/study/x.ts",
      code: "export const now = () => Date.now();",
      message: /time as an argument/,
    },
    {
      what: "today's date in pure code",
      file: "lib/stats/x.ts",
      code: "export const now = () => new Date();",
      message: /time as an argument/,
    },
  ];

  it.each(planted)("finds $what", async ({ file, code, message }) => {
    expect((await complaints(file, code)).join("\n")).toMatch(message);
  });

  it("leaves the rooms alone in which the words belong", async () => {
    const sealed =
      "export const rows = (db: any) => db.provenance.findMany({ select: { arm: true } });";
    expect(await complaints("lib/sealed/x.ts", sealed)).toEqual([]);
    expect(await complaints("lib/env.ts", "export const all = process.env;")).toEqual([]);
  });
});

describe("the ways that imports may not go", () => {
  let root: string;

  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), "assay-walls-"));
    for (const name of [".dependency-cruiser.cjs", "tsconfig.json", "package.json"]) {
      await cp(name, path.join(root, name));
    }
    await symlink(path.resolve("node_modules"), path.join(root, "node_modules"));
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  /** The names of the rules that a small tree breaks. */
  async function broken(files: Record<string, string>): Promise<string[]> {
    const folders = ["lib", "app", "components"];
    for (const folder of folders) {
      await rm(path.join(root, folder), { recursive: true, force: true });
      await mkdir(path.join(root, folder), { recursive: true });
    }
    for (const [name, code] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(root, name)), { recursive: true });
      await writeFile(path.join(root, name), code);
    }
    const tool = path.resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
    const args = [tool, "--config", ".dependency-cruiser.cjs", "--output-type", "json", ...folders];
    const { stdout } = await run(process.execPath, args, { cwd: root, maxBuffer: 64e6 }).catch(
      (error: { stdout: string }) => error,
    );
    const { summary } = JSON.parse(stdout) as {
      summary: { violations: { rule: { name: string } }[] };
    };
    return [...new Set(summary.violations.map((violation) => violation.rule.name))].sort();
  }

  const sealed = "export const arms = 1;";
  const planted: { rule: string; files: Record<string, string> }[] = [
    {
      rule: "participants-cannot-reach-the-seal",
      files: {
        "lib/sealed/score-rows.ts": sealed,
        "lib/middle.ts": 'export { arms } from "./sealed/score-rows";',
        "lib/features/idea-review/data.ts":
          'import { arms } from "@/lib/middle"; export const x = arms;',
      },
    },
    {
      rule: "participants-cannot-reach-the-seal",
      files: {
        "lib/sealed/score-rows.ts": sealed,
        "app/studies/[studyId]/reviews/page.tsx":
          'export default async function Page() { return (await import("@/lib/sealed/score-rows")).arms; }',
      },
    },
    {
      rule: "custodian-connection-in-sealed-only",
      files: {
        "lib/db/custodian.ts": sealed,
        "lib/features/analysis/data.ts":
          'import { arms } from "@/lib/db/custodian"; export const x = arms;',
      },
    },
    {
      rule: "database-behind-the-features",
      files: {
        "lib/db/connections.ts": sealed,
        "app/page.tsx": 'import { arms } from "@/lib/db/connections"; export default () => arms;',
      },
    },
    {
      rule: "components-take-views",
      files: {
        "lib/features/people/data.ts": sealed,
        "components/people/x.tsx":
          'import { arms } from "@/lib/features/people/data"; export const x = arms;',
      },
    },
    {
      rule: "statistics-stand-alone",
      files: {
        "lib/study/x.ts": sealed,
        "lib/stats/x.ts": 'import { arms } from "@/lib/study/x"; export const x = arms;',
      },
    },
    {
      rule: "features-meet-in-study-only",
      files: {
        "lib/features/people/data.ts": sealed,
        "lib/features/intake/data.ts":
          'import { arms } from "../people/data"; export const x = arms;',
      },
    },
    {
      rule: "library-knows-no-components",
      files: {
        "components/x.tsx": sealed,
        "lib/features/people/x.ts":
          'import type { arms } from "@/components/x"; export type X = typeof arms;',
      },
    },
    {
      rule: "no-cycles",
      files: {
        "lib/study/a.ts": 'import { b } from "./b"; export const a = () => b;',
        "lib/study/b.ts": 'import { a } from "./a"; export const b = () => a;',
      },
    },
  ];

  it.each(planted)("finds a breach of $rule", async ({ rule, files }) => {
    expect(await broken(files)).toContain(rule);
  });

  it("lets the drop box and the analysis be", async () => {
    const files = {
      "lib/db/custodian.ts": sealed,
      "lib/sealed/seal.ts": sealed,
      "lib/sealed/score-rows.ts":
        'import { arms } from "@/lib/db/custodian"; export const x = arms;',
      "lib/features/intake/mutations.ts":
        'import { arms } from "@/lib/sealed/seal"; export const x = arms;',
      "lib/features/analysis/data.ts":
        'import { x } from "@/lib/sealed/score-rows"; export const y = x;',
    };
    expect(await broken(files)).toEqual([]);
  });
});
