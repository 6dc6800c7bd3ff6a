import "server-only";
import { hasRight } from "@/lib/access/rights";
import { notFound } from "@/lib/entry/app-error";
import { orNotFound, pageScope } from "@/lib/entry/page";
import { getProtocol } from "./data";
import { editingIn } from "./rules";

/** A study's protocol for those who organize or look after it; an imported study has none. */
export async function loadProtocol(studyId: string) {
  const scope = await pageScope(studyId, "study.organize");
  const { isNative, ...protocol } = await getProtocol(scope);
  await orNotFound(async () => {
    if (!isNative) throw notFound();
  });
  return {
    studyId,
    ...protocol,
    mayEdit: hasRight(scope.roles, "protocol.edit"),
    closed: editingIn(scope.phase),
  };
}
export type ProtocolPage = Awaited<ReturnType<typeof loadProtocol>>;
