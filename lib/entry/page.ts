import "server-only";
import { notFound as showNotFound } from "next/navigation";
import { authorize, type Authorized } from "@/lib/access/authorize";
import type { Right } from "@/lib/access/rights";
import { requireActor } from "@/lib/auth/current-actor";
import { AppError } from "./app-error";

/** Runs a page's loading; what is not there and what is not the viewer's both end in the same page. */
export async function orNotFound<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") showNotFound();
    throw error;
  }
}

/** The proof that a study's page needs; for loaders. */
export async function pageScope<R extends Right>(
  studyId: string,
  right: R,
): Promise<Authorized<R>> {
  const actor = await requireActor();
  return orNotFound(() => authorize(actor, studyId, right));
}
