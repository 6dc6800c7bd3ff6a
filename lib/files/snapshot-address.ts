import { FileRefusal } from "./file-refusal";

type Host = { host: string; path: RegExp; example: string };

/** Hosts that show a repository without its owner, and what their anonymous addresses look like. */
export const snapshotHosts: readonly Host[] = [
  {
    host: "anonymous.4open.science",
    path: /^\/r\/[\w.-]+(\/[\w./-]*)?$/,
    example: "https://anonymous.4open.science/r/…",
  },
  { host: "figshare.com", path: /^\/s\/[\w-]+$/, example: "https://figshare.com/s/…" },
];

/**
 * The address of an anonymised snapshot of a repository, freed of everything but host and path.
 * @throws FileRefusal with the reason where reviewers would learn from it who worked there
 */
export function snapshotAddress(text: string): string {
  const parsed = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  const examples = snapshotHosts.map((host) => host.example).join(" or ");
  if (!parsed) throw new FileRefusal(`This is not a web address. It should look like ${examples}`);
  if (parsed.protocol !== "https:") {
    throw new FileRefusal("The address must begin with https://");
  }
  if (parsed.username || parsed.password || parsed.port) {
    throw new FileRefusal("The address must hold no user name, password or port.");
  }
  const host = snapshotHosts.find((known) => known.host === parsed.hostname);
  if (!host) {
    throw new FileRefusal(
      `${parsed.hostname} is not known to hide who owns a repository. Use ${examples}, or upload a ZIP archive.`,
    );
  }
  if (!host.path.test(parsed.pathname)) {
    throw new FileRefusal(`This is not an anonymous address of ${host.host}: use ${host.example}`);
  }
  return `https://${host.host}${parsed.pathname}`;
}
