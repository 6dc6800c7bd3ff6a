import type { ClientBase } from "pg";

/** The two logins that the app itself uses; each is a member of the role `assay_<name>`. */
export type RoleLogin = "web" | "custodian";

/** What those logins are called where nobody chose other names. */
export const roleLogins: Record<RoleLogin, string> = {
  web: "assay_web_login",
  custodian: "assay_custodian_login",
};

/**
 * Makes a login with these attributes (`IN ROLE …`, `CREATEDB`), or gives one that exists already
 * this password. Names and attributes come from these scripts, never from outside.
 */
export async function createLogin(
  client: ClientBase,
  name: string,
  password: string,
  attributes: string,
): Promise<void> {
  const secret = client.escapeLiteral(password);
  const found = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [name]);
  if (found.rowCount === 0) {
    await client.query(`CREATE ROLE ${name} LOGIN PASSWORD ${secret} ${attributes}`);
  } else {
    await client.query(`ALTER ROLE ${name} LOGIN PASSWORD ${secret}`);
  }
}
