import "server-only";
import { webDatabase } from "./connections";

/** Whether the database answers. */
export async function checkHealth(): Promise<boolean> {
  try {
    await webDatabase().$queryRaw`SELECT 1`;
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}
