import { checkHealth } from "@/lib/db/health";

export const dynamic = "force-dynamic";

/** For load balancers and the demo: whether the server runs and reaches its database. */
export async function GET(): Promise<Response> {
  const healthy = await checkHealth();
  return Response.json(
    { status: healthy ? "ok" : "database unreachable" },
    { status: healthy ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
