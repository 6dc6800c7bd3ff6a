import { z } from "zod";

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: "must be a postgresql:// address",
});
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

/**
 * The settings of an installation. This file is the only place that reads the process's environment.
 * Either DATABASE_URL or both of the role logins must be there.
 */
const environmentSchema = z
  .object({
    DATABASE_URL: optional(postgresUrl),
    WEB_DATABASE_URL: optional(postgresUrl),
    CUSTODIAN_DATABASE_URL: optional(postgresUrl),
    NEXTAUTH_URL: z.url(
      "must be the address at which people reach Assay, such as https://assay.example.org",
    ),
    NEXTAUTH_SECRET: z
      .string("is missing")
      .min(32, "must have at least 32 characters (openssl rand -base64 32)"),
    SMTP_URL: optional(
      z.url({ protocol: /^smtps?$/, error: "must be an smtp:// or smtps:// address" }),
    ),
    MAIL_FROM: optional(z.string().min(3)),
    ASSAY_DEMO: optional(z.enum(["0", "1"])),
    NODE_ENV: optional(z.string()),
  })
  .refine(
    (value) => value.DATABASE_URL ?? (value.WEB_DATABASE_URL && value.CUSTODIAN_DATABASE_URL),
    {
      path: ["DATABASE_URL"],
      message: "is missing: set it to the PostgreSQL to use",
    },
  )
  .refine((value) => !value.WEB_DATABASE_URL === !value.CUSTODIAN_DATABASE_URL, {
    path: ["CUSTODIAN_DATABASE_URL"],
    message: "and WEB_DATABASE_URL go together: set both or neither",
  })
  .refine((value) => !value.SMTP_URL || value.MAIL_FROM, {
    path: ["MAIL_FROM"],
    message: "is missing: mail sent through SMTP_URL needs a sender",
  });

export type Environment = z.infer<typeof environmentSchema>;

/**
 * Reads and validates the environment.
 * @throws Error naming each variable that is missing or malformed, and what it must be
 */
export function readEnvironment(
  source: Record<string, string | undefined> = process.env,
): Environment {
  const parsed = environmentSchema.safeParse(source);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`);
  throw new Error(
    `The environment is not complete:\n${lines.join("\n")}\nREADME.md, “Run it for real”, lists every variable.`,
  );
}

let cached: Environment | undefined;

/** The validated environment of this process. */
export function environment(): Environment {
  cached ??= readEnvironment();
  return cached;
}

/**
 * Whether mail that opens something (a sign-in link, a custodian's invitation) reaches its recipient alone. Without a
 * mail server it would lie in the outbox for the administrator to use; only the demo, which hides nothing, keeps it there.
 */
export function mailIsPrivate(): boolean {
  return environment().SMTP_URL !== undefined || isDemo();
}

/** Whether this is the demo, where the sign-in page offers the accounts by one click. */
export function isDemo(): boolean {
  return environment().ASSAY_DEMO === "1";
}
