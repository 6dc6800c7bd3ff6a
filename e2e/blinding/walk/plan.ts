import type { PersonKey } from "../plant/cast";
import type { PlantedStudy } from "../plant/study";
import { commonFillings, studyFillings } from "./fillings";
import { findRoutes, type Route } from "./routes";
import type { Visit } from "./visitor";

const byRouter = { rsc: "1" };
const aheadOfTime = {
  rsc: "1",
  "next-router-prefetch": "1",
  "next-router-segment-prefetch": "/_tree",
};

const routersPath = (path: string) => `${path}${path.includes("?") ? "&" : "?"}_rsc`;

/**
 * A page is asked for as browsers ask: as a document and by the router; those that show somebody's own work are also
 * asked for ahead of time.
 */
function pageVisits(visits: readonly Visit[]): Visit[] {
  const isWorthAsking = /\[.*\[|studyId\]$/.test(visits[0]?.route ?? "");
  return [
    ...visits,
    ...visits.map((visit) => ({ ...visit, path: routersPath(visit.path), headers: byRouter })),
    ...visits.slice(0, isWorthAsking ? 1 : 0).map((visit) => ({ ...visit, headers: aheadOfTime })),
  ];
}

function visitsOf(route: Route, requests: readonly Omit<Visit, "route">[]): Visit[] {
  const verbs = new Set(requests.map(({ method = "GET" }) => method));
  const unasked = route.verbs.filter((verb) => !verbs.has(verb));
  const first = requests[0]?.path ?? "/";
  const visits = requests.map((request) => ({ route: route.pattern, ...request }));
  if (route.kind === "page") return pageVisits(visits);
  // A verb for which no request is written down is sent an empty one.
  return [...visits, ...unasked.map((method) => ({ route: route.pattern, path: first, method }))];
}

/** The routes that no filling knows. */
export function unfilledRoutes(): string[] {
  return findRoutes()
    .map(({ pattern }) => pattern)
    .filter((pattern) => !(pattern in studyFillings) && !(pattern in commonFillings));
}

/** Every request that a person's walk through one study makes. */
export function visitsToStudy(study: PlantedStudy, person: PersonKey): Visit[] {
  return findRoutes().flatMap((route) => {
    const filling = studyFillings[route.pattern];
    return filling ? visitsOf(route, filling(study, person)) : [];
  });
}

/** Every request that a walk outside of studies makes. */
export function visitsInCommon(): Visit[] {
  return findRoutes().flatMap((route) => {
    const requests = commonFillings[route.pattern];
    return requests ? visitsOf(route, requests) : [];
  });
}
