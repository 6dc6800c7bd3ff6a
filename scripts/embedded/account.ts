import { execFileSync, spawnSync } from "node:child_process";

/** The account that PostgreSQL runs as; without numbers it is the one that we run as. */
export type Account = { readonly uid?: number; readonly gid?: number };

const accountName = "postgres";

function lookUp(flag: "-u" | "-g"): number | undefined {
  const { status, stdout } = spawnSync("id", [flag, accountName], { encoding: "utf8" });
  return status === 0 ? Number.parseInt(stdout, 10) : undefined;
}

/** PostgreSQL refuses to run as root, so root hands it to the user `postgres`, made if missing. */
export function serverAccount(log: (line: string) => void): Account {
  if (process.getuid?.() !== 0) return {};
  if (lookUp("-u") === undefined) {
    log(`PostgreSQL does not run as root: adding a system user "${accountName}" for it`);
    try {
      execFileSync(
        "useradd",
        ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", accountName],
        { stdio: "pipe" },
      );
    } catch (cause) {
      throw new Error(
        `PostgreSQL does not run as root, and the user "${accountName}" could not be added. ` +
          "Run this as a plain user, or set DATABASE_URL to a PostgreSQL of your own.",
        { cause },
      );
    }
  }
  return { uid: lookUp("-u"), gid: lookUp("-g") };
}

/** Whether that account may do this to that path (`x`: pass through a folder, `r`: read a file). */
export function canReach(account: Account, path: string, right: "x" | "r"): boolean {
  if (account.uid === undefined) return true;
  return spawnSync("test", [`-${right}`, path], { ...account, cwd: "/" }).status === 0;
}
