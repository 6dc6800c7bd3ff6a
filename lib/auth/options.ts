import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import EmailProvider from "next-auth/providers/email";
import { z } from "zod";
import { webDatabase } from "@/lib/db/connections";
import { environment, isDemo, mailIsPrivate } from "@/lib/env";
import { sendMail } from "@/lib/mail/send";
import { signInLinkMail } from "@/lib/mail/templates";
import { authAdapter } from "./adapter";
import { verifyPassword } from "./password";
import { forgetAttempts, mayAttempt } from "./rate-limit";
import { openSession } from "./sessions";

const credentialsSchema = z.object({
  email: z
    .email()
    .max(200)
    .transform((email) => email.toLowerCase()),
  password: z.string().min(1).max(200),
});

type RequestHeaders = Record<string, string | string[] | undefined> | undefined;

/**
 * The nearest thing to a network address that a server behind a proxy has: what that proxy wrote. All before the last
 * comma came with the request and may be anything.
 */
function addressOf(forwarded: string | string[] | null | undefined): string {
  return forwarded?.toString().split(",").at(-1)?.trim() || "direct";
}

/** next-auth's own page after a request for a link, at the address that it leads known people to. */
function linkRequestedUrl(): string {
  const { origin } = new URL(environment().NEXTAUTH_URL);
  return `${origin}/api/auth/verify-request?provider=email&type=email`;
}

/** Mails a link. Neither the time that a mail server takes nor its trouble may tell a known address from another. */
async function sendSignInLink(recipient: string, url: string): Promise<void> {
  if (!mailIsPrivate()) return;
  const sent = sendMail(signInLinkMail(recipient, url)).catch((error) => console.error(error));
  if (!environment().SMTP_URL) await sent;
}

async function signInByPassword(input: unknown, headers: RequestHeaders) {
  const parsed = credentialsSchema.safeParse(input);
  if (!parsed.success) return null;
  const { email, password } = parsed.data;
  const allowed = await Promise.all([
    mayAttempt("password:email", email),
    mayAttempt("password:address", addressOf(headers?.["x-forwarded-for"])),
  ]);
  // The words of an error are shown as they are; whether the account exists must not be read off them.
  if (allowed.includes(false)) throw new Error("rate-limited");
  const user = await webDatabase().user.findUnique({ where: { email } });
  const fits = await verifyPassword(password, user?.passwordHash ?? null);
  if (!user || !fits) return null;
  await forgetAttempts("password:email", email);
  const userAgent = headers?.["user-agent"];
  const sessionId = await openSession(user.id, typeof userAgent === "string" ? userAgent : null);
  return { id: user.id, email: user.email, name: user.name, sessionId };
}

/**
 * next-auth's configuration: password or e-mailed link, a signed cookie that names a revocable session.
 * @param headers those of the request that signs in, whose network address is counted
 */
export function authOptions(headers?: Headers): NextAuthOptions {
  return {
    adapter: authAdapter(),
    secret: environment().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: 30 * 24 * 60 * 60 },
    pages: { signIn: "/sign-in", verifyRequest: "/sign-in/check-mail", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        authorize: (input, request) => signInByPassword(input, request.headers),
      }),
      EmailProvider({
        from: environment().MAIL_FROM ?? "Assay",
        maxAge: 20 * 60,
        normalizeIdentifier: (email) => email.trim().toLowerCase(),
        sendVerificationRequest: ({ identifier, url }) => sendSignInLink(identifier, url),
      }),
    ],
    callbacks: {
      async signIn({ user, account, email }) {
        if (account?.provider !== "email" || !email?.verificationRequest) return true;
        const address = user.email ?? "";
        const allowed = await Promise.all([
          mayAttempt("link:email", address),
          mayAttempt("link:address", addressOf(headers?.get("x-forwarded-for"))),
        ]);
        if (allowed.includes(false)) return "/sign-in?error=rate-limited";
        const known = await webDatabase().user.findUnique({ where: { email: address } });
        // An unknown address is answered what a known one is, to the byte; only the mail is missing.
        return known ? true : linkRequestedUrl();
      },
      async jwt({ token, user }) {
        if (user) {
          const opened = (user as { sessionId?: string }).sessionId;
          token.sessionId = opened ?? (await openSession(user.id, null));
          token.sub = user.id;
        }
        return token;
      },
      session({ session, token }) {
        return { ...session, sessionId: token.sessionId };
      },
      redirect({ url, baseUrl }) {
        if (url.startsWith("/")) return `${baseUrl}${url}`;
        return new URL(url).origin === baseUrl ? url : baseUrl;
      },
    },
    useSecureCookies: environment().NEXTAUTH_URL.startsWith("https://") && !isDemo(),
  };
}
