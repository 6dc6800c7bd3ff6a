import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { findActor } from "@/lib/auth/current-actor";
import { environment } from "@/lib/env";
import { AppError, errorCodes, faultMessage } from "./app-error";
import { fieldErrorsOf } from "./form-data";

// Nothing that a handler answers may be kept by a browser's or a proxy's cache, or compared by its validators.
const privateHeaders = {
  "Cache-Control": "private, no-store",
  Vary: "Cookie",
  "Content-Security-Policy": "default-src 'none'",
};

/** Refuses a change that another site's page asked for. */
function demandSameOrigin(request: Request): void {
  const origin = request.headers.get("origin");
  const own = [new URL(environment().NEXTAUTH_URL).host, request.headers.get("host")];
  // A sandboxed page's origin is the word “null”.
  if (!origin || !URL.canParse(origin) || !own.includes(new URL(origin).host)) {
    throw new AppError("not-found", "This request did not come from Assay's own pages.");
  }
}

/** An answer in JSON that no cache keeps. */
export function jsonResponse(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: privateHeaders });
}

/** A file to save or show, under the name given: never the name under which it was uploaded. */
export function fileResponse(file: {
  content: Uint8Array | string;
  mediaType: string;
  fileName: string;
  inline?: boolean;
}): Response {
  const disposition = `${file.inline ? "inline" : "attachment"}; filename="${file.fileName}"`;
  return new Response(file.content as BodyInit, {
    headers: {
      ...privateHeaders,
      "Content-Type": file.mediaType,
      "Content-Disposition": disposition,
      "X-Content-Type-Options": "nosniff",
      // A sandbox would keep the browser's own PDF viewer from opening.
      "Content-Security-Policy": file.inline ? "default-src 'none'" : "default-src 'none'; sandbox",
    },
  });
}

type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };

/** A Route Handler: signs in, validates the path's parameters, acts, and turns what goes wrong into words. */
export function route<P extends z.ZodType>(
  params: P,
  handle: (input: { actor: Actor; params: z.output<P>; request: Request }) => Promise<Response>,
) {
  return async (request: Request, context: RouteContext): Promise<Response> => {
    try {
      if (request.method !== "GET") demandSameOrigin(request);
      const actor = await findActor();
      if (!actor)
        throw new AppError(
          "unauthenticated",
          "You are signed out. Sign in again; nothing is lost.",
        );
      const parsed = params.safeParse(await context.params);
      if (!parsed.success)
        throw new AppError("not-found", "There is nothing here, or it is not yours to see.");
      return await handle({ actor, params: parsed.data, request });
    } catch (error) {
      if (error instanceof AppError) {
        const { code, message, fieldErrors } = error;
        return jsonResponse({ code, message, fieldErrors }, errorCodes[code]);
      }
      console.error(error);
      return jsonResponse({ code: "fault", message: faultMessage }, 500);
    }
  };
}

/** The JSON body of a request. @throws AppError "invalid" with messages per field */
export async function readJson<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<z.output<S>> {
  const body: unknown = await request.json().catch(() => undefined);
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new AppError("invalid", "The request is not well formed.", fieldErrorsOf(parsed.error));
}
