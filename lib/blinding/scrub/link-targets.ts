/** Places that hold papers, not people: host and path, as they stand in an address. */
const neutral: readonly [host: RegExp, path: RegExp][] = [
  [/^(dx\.)?doi\.org$/, /^\/10\.\d+\/\S+$/],
  [/^(www\.)?arxiv\.org$/, /^\/(abs|pdf)\/[\w.\-/]+$/],
  [/^(www\.)?aclanthology\.org$/, /^\/[A-Z0-9]\d[\w.-]+\/?$/],
  [/^openreview\.net$/, /^\/(forum|pdf)\?id=[\w-]+$/],
  [/^(papers\.nips\.cc|proceedings\.neurips\.cc)$/, /^\/paper(_files)?\/[\w.\-/]+$/],
  [/^proceedings\.mlr\.press$/, /^\/v\d+\/[\w.\-/]+$/],
  [/^anonymous\.4open\.science$/, /^\/r\/[\w.-]+(\/[\w./-]*)?$/],
];

/**
 * The address that a link in a paper may keep, or undefined. What is not known to name no one (a personal page, a
 * repository, a tracked or shared address) goes; the words on the page stay, since the paper's text is its author's.
 */
export function neutralAddress(address: string): string | undefined {
  const parsed = URL.canParse(address) ? new URL(address) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return undefined;
  if (parsed.username || parsed.password || parsed.port) return undefined;
  const path = parsed.pathname + (parsed.hostname === "openreview.net" ? parsed.search : "");
  const isNeutral = neutral.some(
    ([host, wanted]) => host.test(parsed.hostname) && wanted.test(path),
  );
  return isNeutral ? `https://${parsed.hostname}${path}` : undefined;
}
