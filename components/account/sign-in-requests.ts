import { getCsrfToken, signIn } from "next-auth/react";

const unreachable = "The server could not be reached. Check the connection and try again.";
const tooMany = "Too many attempts. Wait a quarter of an hour, then try again.";

/** The words for an error code of signing in, also of those that arrive in the page's address. */
export function signInErrorWords(code: string): string {
  if (code === "CredentialsSignin") return "This e-mail and password do not belong together.";
  if (code === "rate-limited") return tooMany;
  if (code === "Verification")
    return "This sign-in link was used already or has expired. Ask for a new one.";
  return "Signing in did not work. Please try again.";
}

/** Signs in by password. @returns what went wrong in words, or undefined */
export async function signInByPassword(
  email: string,
  password: string,
): Promise<string | undefined> {
  try {
    const answer = await signIn("credentials", { email, password, redirect: false });
    return answer?.ok && !answer.error ? undefined : signInErrorWords(answer?.error ?? "unknown");
  } catch {
    return unreachable;
  }
}

/** Asks for a sign-in link by e-mail. @returns what went wrong in words, or undefined */
export async function requestSignInLink(
  email: string,
  callbackUrl: string,
): Promise<string | undefined> {
  try {
    // Asked without next-auth's client, which takes the answer for an absolute address; it may be a path.
    const csrfToken = (await getCsrfToken()) ?? "";
    const response = await fetch("/api/auth/signin/email", {
      method: "POST",
      body: new URLSearchParams({ email, callbackUrl, csrfToken, json: "true" }),
    });
    const { url } = (await response.json()) as { url: string };
    const error = new URL(url, window.location.origin).searchParams.get("error");
    return error ? signInErrorWords(error) : undefined;
  } catch {
    return unreachable;
  }
}
