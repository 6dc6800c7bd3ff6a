import { exportKinds } from "@/lib/features/analysis/schema";
import { ideaFields } from "@/lib/study/idea-content";
import type { PersonKey } from "../plant/cast";
import type { PlantedStudy } from "../plant/study";
import type { Visit } from "./visitor";

type Request = Omit<Visit, "route">;
/** The requests by which one person asks a study's route, with ids of their own and of others. */
type Filling = (study: PlantedStudy, person: PersonKey) => Request[];

const page = (path: string): Filling => {
  return ({ studyId }) => [{ path: `/studies/${studyId}${path}` }];
};

const draftIds = ({ draftIds: ids }: PlantedStudy, person: PersonKey) => [
  ...(ids.get(person) ?? []),
  ...(ids.get("otherAuthor") ?? []),
];

/** One's own, and of somebody else one of either stage. */
const assignmentIds = ({ assignments }: PlantedStudy, person: PersonKey) => {
  const foreign = assignments.get("otherReviewer") ?? [];
  const ofStages = [foreign[0], foreign.find(({ stage }) => stage === "post")];
  return [...(assignments.get(person) ?? []), ...ofStages].flatMap(
    (one) => one?.assignmentId ?? [],
  );
};

const executionIds = ({ executions }: PlantedStudy, person: PersonKey) =>
  [executions.get(person), executions.get("otherExecutor")].flatMap(
    (one) => one?.executionId ?? [],
  );

const json = { "content-type": "application/json" };

/** A save that is well formed but older than what is stored, so that it changes nothing and the stored text answers. */
const staleDraft = JSON.stringify({
  baseVersion: 999,
  topicId: null,
  content: Object.fromEntries(ideaFields.map(({ key }) => [key, ""])),
});
const staleReview = JSON.stringify({
  baseVersion: 999,
  answers: { scores: {}, rationales: {}, minutes: 1 },
});

const puts = (path: string, body: string): Request[] => [
  { path, method: "PUT", headers: json, body },
  { path, method: "PUT", headers: json, body: "{}" },
];

/** What fills the routes of a study. A route that is neither here nor in `commonFillings` fails the test. */
export const studyFillings: Readonly<Record<string, Filling>> = {
  "/studies/[studyId]": page(""),
  "/studies/[studyId]/allocation": page("/allocation"),
  "/studies/[studyId]/analysis": ({ studyId }) =>
    ["", "?view=masked&reference=A&alternative=less&confidence=0.9"].map((query) => ({
      path: `/studies/${studyId}/analysis${query}`,
    })),
  "/studies/[studyId]/anonymity": page("/anonymity"),
  "/studies/[studyId]/audit": page("/audit"),
  "/studies/[studyId]/clues": page("/clues"),
  "/studies/[studyId]/execution": page("/execution"),
  "/studies/[studyId]/intake": page("/intake"),
  "/studies/[studyId]/people": page("/people"),
  "/studies/[studyId]/planning": ({ studyId }) =>
    ["", "?reference=12&other=9&simulate=on&reviewers=x"].map((query) => ({
      path: `/studies/${studyId}/planning${query}`,
    })),
  "/studies/[studyId]/protocol": page("/protocol"),
  "/studies/[studyId]/reviews": page("/reviews"),
  "/studies/[studyId]/reviews/[assignmentId]": (study, person) =>
    assignmentIds(study, person).map((id) => ({ path: `/studies/${study.studyId}/reviews/${id}` })),
  "/studies/[studyId]/reviews/[assignmentId]/guess": (study, person) =>
    assignmentIds(study, person).map((id) => ({
      path: `/studies/${study.studyId}/reviews/${id}/guess`,
    })),
  "/studies/[studyId]/write": page("/write"),
  "/studies/[studyId]/write/[draftId]": (study, person) =>
    draftIds(study, person).map((id) => ({ path: `/studies/${study.studyId}/write/${id}` })),
  "/invite/[token]": ({ inviteToken }) => [{ path: `/invite/${inviteToken}` }],
  "/api/executions/[executionId]/code": (study, person) =>
    executionIds(study, person).map((id) => ({ path: `/api/executions/${id}/code` })),
  "/api/executions/[executionId]/paper": (study, person) =>
    executionIds(study, person).map((id) => ({ path: `/api/executions/${id}/paper` })),
  "/api/idea-drafts/[draftId]": (study, person) =>
    draftIds(study, person).flatMap((id) => puts(`/api/idea-drafts/${id}`, staleDraft)),
  "/api/reviews/[assignmentId]": (study, person) =>
    assignmentIds(study, person).flatMap((id) => puts(`/api/reviews/${id}`, staleReview)),
  "/api/reviews/[assignmentId]/code": (study, person) =>
    assignmentIds(study, person).map((id) => ({ path: `/api/reviews/${id}/code` })),
  "/api/reviews/[assignmentId]/paper": (study, person) =>
    assignmentIds(study, person).map((id) => ({ path: `/api/reviews/${id}/paper` })),
  "/api/studies/[studyId]/analysis-jobs/[key]": ({ studyId }) =>
    (["GET", "DELETE"] as const).map((method) => ({
      path: `/api/studies/${studyId}/analysis-jobs/${"0".repeat(64)}`,
      method,
    })),
  "/api/studies/[studyId]/audit/[file]": ({ studyId }) =>
    ["audit.json", "audit.csv", "no-such-file.json"].map((file) => ({
      path: `/api/studies/${studyId}/audit/${file}`,
    })),
  "/api/studies/[studyId]/exports/[kind]": ({ studyId }) =>
    [...exportKinds, "no-such-kind.csv"].map((kind) => ({
      path: `/api/studies/${studyId}/exports/${kind}`,
    })),
};

const form = { "content-type": "application/x-www-form-urlencoded" };
const authPages = ["session", "csrf", "providers", "signin", "signout", "error", "verify-request"];

/** What fills the routes that belong to no study. */
export const commonFillings: Readonly<Record<string, Request[]>> = {
  "/": [{ path: "/" }],
  "/account": [{ path: "/account" }],
  "/api/auth/[...nextauth]": [
    ...authPages.map((name) => ({ path: `/api/auth/${name}` })),
    { path: "/api/auth/signin/credentials", method: "POST", headers: form, body: "json=true" },
  ],
  "/api/health": [{ path: "/api/health" }],
  "/invite/[token]": [{ path: "/invite/no-such-token" }],
  "/outbox": [{ path: "/outbox" }],
  "/sign-in": [
    { path: "/sign-in?callbackUrl=%2Fstudies%2Fx&error=CredentialsSignin&email=a%40b.c" },
  ],
  "/sign-in/check-mail": [{ path: "/sign-in/check-mail" }],
  "/studies": [{ path: "/studies" }],
  "/studies/import": [{ path: "/studies/import" }],
  "/studies/new": [{ path: "/studies/new" }],
  "/welcome": [{ path: "/welcome" }],
};
