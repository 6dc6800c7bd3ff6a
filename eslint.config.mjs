import nextCoreWebVitals from "eslint-config-next/core-web-vitals";
import tseslint from "typescript-eslint";

/*
 * The fourth wall: words. ESLint's own `no-restricted-syntax` holds them, so that each message can say what to do
 * instead. scripts/walls.test.ts plants a violation of each rule and demands that it is found.
 */
const sealedModels =
  "/^(provenance|ideaArm|invitationArm|incomingIdea|maskedArm|originalFile|randomisationSecret|importedScore|anonymityScan)$/";

const words = {
  sealed: {
    selector: `MemberExpression[property.name=${sealedModels}][parent.type='MemberExpression']`,
    message: "Sealed models are opened in lib/sealed only.",
  },
  arms: {
    selector:
      "Property[key.name=/^(select|include|where|orderBy|groupBy|omit)$/] Property[key.name=/^(arm|arms|armId|armIds)$/]",
    message:
      "Queries of participants touch no arm. Declared arms are read in lib/features/protocol and lib/sealed.",
  },
  rawSql: {
    selector:
      "MemberExpression[property.name=/^\\$(queryRaw|executeRaw|queryRawUnsafe|executeRawUnsafe)$/]",
    message: "Raw SQL lives in lib/db, lib/audit and lib/sealed.",
  },
  environment: {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: "lib/env.ts alone reads the environment.",
  },
  random: {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "Randomness comes from lib/random, with a seed that is recorded.",
  },
  clock: {
    selector:
      "MemberExpression[object.name='Date'][property.name='now'], NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Pure code takes the time as an argument.",
  },
};

/** `no-restricted-syntax` with all words but those named. */
const forbid = (...names) => ["error", ...names.map((name) => words[name])];

const everywhere = ["sealed", "arms", "rawSql", "environment", "random"];
const without = (...names) => everywhere.filter((name) => !names.includes(name));

const config = [
  {
    ignores: [
      ".next/**",
      ".data/**",
      "lib/db/generated/**",
      "next-env.d.ts",
      "test-results/**",
      "playwright-report/**",
    ],
  },
  ...nextCoreWebVitals,
  ...tseslint.configs.strict,
  {
    rules: {
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-invalid-void-type": "off",
      "no-console": ["error", { allow: ["error", "warn"] }],
      eqeqeq: "error",
    },
  },
  {
    files: ["{app,components,lib}/**/*.{ts,tsx}"],
    rules: { "no-restricted-syntax": forbid(...everywhere) },
  },
  {
    files: ["lib/{stats,study,random}/**/*.ts"],
    rules: { "no-restricted-syntax": forbid(...everywhere, "clock") },
  },
  {
    files: ["lib/sealed/**/*.ts"],
    rules: { "no-restricted-syntax": forbid("environment", "random") },
  },
  {
    files: ["lib/{db,audit}/**/*.ts", "lib/features/*/mutations*.ts"],
    rules: { "no-restricted-syntax": forbid(...without("rawSql")) },
  },
  {
    files: ["lib/features/{protocol,people}/*.ts"],
    rules: { "no-restricted-syntax": forbid(...without("arms", "rawSql")) },
  },
  {
    files: ["lib/env.ts", "next.config.ts"],
    rules: { "no-restricted-syntax": forbid(...without("environment")) },
  },
  {
    files: ["**/*.test.ts", "scripts/**", "prisma/**", "e2e/**", "bench/**", "*.config.*"],
    rules: { "no-restricted-syntax": forbid("random"), "no-console": "off" },
  },
];

export default config;
