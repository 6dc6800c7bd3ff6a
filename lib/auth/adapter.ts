import "server-only";
import { PrismaAdapter } from "@auth/prisma-adapter";
import type { Adapter } from "next-auth/adapters";
import { webDatabase } from "@/lib/db/connections";
import { AppError } from "@/lib/entry/app-error";

/**
 * next-auth's storage, for e-mailed links only: sessions are our own rows (they can be revoked), and accounts come
 * from invitations, never from signing in.
 */
export function authAdapter(): Adapter {
  const adapter = PrismaAdapter(webDatabase()) as Adapter;
  return {
    ...adapter,
    createUser: () => {
      throw new AppError("not-found", "Accounts are made by invitation.");
    },
  };
}
