import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/options";

type Context = { params: Promise<{ nextauth: string[] }> };

// Options are read on each request, so that building the app needs no environment.
const handler = (request: Request, context: Context) =>
  NextAuth(authOptions(request.headers))(request, context);

export { handler as GET, handler as POST };
