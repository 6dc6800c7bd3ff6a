/*
 * The third wall: imports go one way. scripts/walls.test.ts plants a violation of each rule.
 * "reachable" rules are transitive: no chain of imports may lead there.
 */
const test = "\\.test\\.ts$";
const participants =
  "^lib/features/(intake|idea-review|execution|execution-review)/|^lib/review/|^components/(review|execution|intake)/" +
  "|^app/studies/\\[studyId\\]/(write|reviews|execution)/|^app/api/(idea-drafts|reviews|executions)/";

module.exports = {
  forbidden: [
    {
      name: "statistics-stand-alone",
      severity: "error",
      comment: "lib/stats imports nothing but itself and the numerical library.",
      from: { path: "^lib/stats/", pathNot: test },
      to: { pathNot: "^lib/stats/|node_modules/@stdlib/" },
    },
    {
      name: "statistics-have-one-door",
      severity: "error",
      comment: "The tests against other programs' figures may look at single methods.",
      from: { pathNot: "^lib/stats/|^lib/features/analysis/reference/.*\\.test\\.ts$" },
      to: { path: "^lib/stats/", pathNot: "^lib/stats/index\\.ts$" },
    },
    {
      name: "study-is-pure",
      severity: "error",
      from: { path: "^lib/study/", pathNot: test },
      to: { pathNot: "^lib/study/|node_modules/(zod|date-fns)/" },
    },
    {
      name: "random-is-pure",
      severity: "error",
      from: { path: "^lib/random/", pathNot: test },
      to: { pathNot: "^lib/(random|study)/|^(node:)?crypto$" },
    },
    {
      name: "participants-cannot-reach-the-seal",
      severity: "error",
      comment:
        "Nothing that a participant opens leads to code that reads sealed rows; the drop box (seal.ts) is all.",
      from: { path: participants, pathNot: `${test}|^lib/features/intake/.*upload` },
      to: { path: "^lib/sealed/(?!seal\\.ts$)", reachable: true },
    },
    {
      name: "custodian-connection-in-sealed-only",
      severity: "error",
      comment: "lib/db/custodian.ts is opened by lib/sealed alone.",
      from: { pathNot: `^lib/sealed/|^prisma/seed/|${test}` },
      to: { path: "^lib/db/custodian\\.ts$" },
    },
    {
      name: "database-behind-the-features",
      severity: "error",
      comment:
        "Pages, components, loaders and actions reach the database through data.ts and mutations.ts.",
      from: {
        path: "^(app|components)/|^lib/features/[^/]+/(loaders|actions|rules|schema)[^/]*\\.ts$",
        pathNot: `${test}|^app/api/health/`,
      },
      to: { path: "^lib/db/" },
    },
    {
      name: "components-take-views",
      severity: "error",
      from: { path: "^components/", pathNot: test },
      to: {
        path: "^lib/(db|auth|audit|sealed|entry/(action|route|page)\\.ts)|^lib/features/[^/]+/(data|loaders|mutations)|^lib/blinding/present/",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "ui-knows-no-domain",
      severity: "error",
      from: { path: "^components/ui/", pathNot: test },
      to: { path: "^lib/|^app/|^components/(?!ui/)" },
    },
    {
      name: "library-knows-no-components",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^(components|app)/" },
    },
    {
      name: "nothing-imports-routes",
      severity: "error",
      from: { pathNot: "^app/" },
      to: { path: "^app/" },
    },
    {
      name: "features-meet-in-study-only",
      severity: "error",
      from: { path: "^lib/features/([^/]+)/", pathNot: test },
      to: { path: "^lib/features/([^/]+)/", pathNot: "^lib/features/$1/" },
    },
    {
      name: "data-trusts-its-proof",
      severity: "error",
      comment:
        "Reads and writes take a proof of authorisation; they never read the session themselves.",
      from: { path: "^lib/features/[^/]+/(data|mutations)[^/]*\\.ts$" },
      to: { path: "^lib/auth/(current-actor|options)\\.ts|next/(headers|navigation)" },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|^lib/db/generated" },
    exclude: { path: "^\\.next|^\\.data" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
