/** Somebody whom the demo lets you be. */
export type DemoAccount = {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly password: string;
};

/** The accounts as a table for the terminal; one line says it where all share a password. */
export function accountTable(accounts: readonly DemoAccount[]): string {
  const passwords = new Set(accounts.map(({ password }) => password));
  const shared = passwords.size === 1;
  const head = ["Role", "Name", "E-mail", ...(shared ? [] : ["Password"])];
  const rows = accounts.map(({ role, name, email, password }) => [
    ...[role, name, email],
    ...(shared ? [] : [password]),
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const lines = [head, ...rows].map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd(),
  );
  const password =
    shared && accounts[0] ? `\n\n  Everybody's password: ${accounts[0].password}` : "";
  return lines.join("\n") + password;
}
