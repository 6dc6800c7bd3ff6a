import "server-only";
import { cookies } from "next/headers";

const cookieNames = ["next-auth.session-token", "__Secure-next-auth.session-token"];

/** Takes the signed cookie out of the browser; the session that it names has to be revoked as well. */
export async function forgetSessionCookie(): Promise<void> {
  const jar = await cookies();
  for (const name of cookieNames) if (jar.has(name)) jar.delete(name);
}
