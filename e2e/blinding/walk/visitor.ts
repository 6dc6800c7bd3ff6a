import type { Captured } from "../search/find-secrets";
import { readServer } from "../plant/database";

/** One request. */
export type Visit = {
  /** The route's pattern, by which a finding is reported. */
  readonly route: string;
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** Where a router's request is sent on to: Next answers it only at the address that its headers hash to. */
function routersAddress({ status, headers }: Captured): string | undefined {
  const location = headers.find(([name]) => name === "location")?.[1];
  if (status !== 307 || !location || !/[?&]_rsc/.test(location)) return undefined;
  const { pathname, search } = new URL(location, "http://localhost");
  return pathname + search;
}

/** Somebody with a cookie, or without. Follows no redirect: where one leads is part of what is searched. */
export class Visitor {
  readonly #cookies = new Map<string, string>();
  readonly #address = readServer().address;

  /** Sends a request and keeps every byte of the answer; the router's are sent on to where they are answered. */
  async visit(visit: Visit): Promise<Captured> {
    const answer = await this.#send(visit);
    const sentOn = visit.headers?.rsc ? routersAddress(answer) : undefined;
    return sentOn ? this.#send({ ...visit, path: sentOn }) : answer;
  }

  async #send({ path, method = "GET", headers, body }: Visit): Promise<Captured> {
    const response = await fetch(this.#address + path, {
      method,
      body,
      redirect: "manual",
      headers: {
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(method === "GET" ? {} : { origin: this.#address }),
        ...headers,
      },
    });
    return {
      status: response.status,
      statusText: response.statusText,
      headers: [...response.headers],
      body: new Uint8Array(await response.arrayBuffer()),
    };
  }

  /** Signs in as people do, but for the page around it. */
  async signIn(email: string, password: string): Promise<void> {
    const csrf = await this.visit({ route: "", path: "/api/auth/csrf" });
    this.#keepCookies(csrf);
    const { csrfToken } = JSON.parse(Buffer.from(csrf.body).toString()) as { csrfToken: string };
    const answer = await this.visit({
      route: "",
      path: "/api/auth/callback/credentials",
      method: "POST",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        // These sign-ins are counted apart from those of other tests.
        "x-forwarded-for": `198.51.100.${1 + (email.charCodeAt(13) % 250)}`,
      },
      body: new URLSearchParams({ csrfToken, email, password, json: "true" }).toString(),
    });
    this.#keepCookies(answer);
    if (![...this.#cookies.keys()].some((name) => name.endsWith("session-token"))) {
      throw new Error(`${email} could not sign in: ${Buffer.from(answer.body).toString()}`);
    }
  }

  #keepCookies({ headers }: Captured): void {
    for (const [name, value] of headers) {
      const [, key, text] = /^([^=]+)=([^;]*)/.exec(value) ?? [];
      if (name === "set-cookie" && key && text) this.#cookies.set(key, text);
    }
  }
}
