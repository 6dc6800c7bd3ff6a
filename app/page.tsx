import { redirect } from "next/navigation";
import { findStart } from "@/lib/features/people/loaders-entry";

/** The front door. */
export default async function HomePage() {
  redirect(await findStart());
}
