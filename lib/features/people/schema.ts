import { z } from "zod";
import { formList } from "@/lib/entry/form-data";
import { roleSchema } from "@/lib/study/vocabulary";
import { splitAddresses } from "./rules";

export const passwordMinimum = 12;

/** An e-mail address, lower-cased, as accounts are found by it. */
export const emailField = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(
    z
      .email("This is not an e-mail address: it reads like name@example.org.")
      .max(200, "An e-mail address has at most 200 characters."),
  );

export const personName = z
  .string()
  .trim()
  .min(1, "Say what you are called.")
  .max(120, "A name has at most 120 characters.");

export const newPassword = z
  .string()
  .min(passwordMinimum, `Choose a password of at least ${passwordMinimum} characters.`)
  .max(200, "A password has at most 200 characters.");

/** The first account of an installation. */
export const firstSignUpSchema = z.object({
  name: personName,
  email: emailField,
  password: newPassword,
});
export type FirstSignUpInput = z.output<typeof firstSignUpSchema>;

export const profileSchema = z.object({ name: personName });

export const passwordChangeSchema = z.object({
  currentPassword: z.string().max(200).default(""),
  newPassword,
});
export type PasswordChangeInput = z.output<typeof passwordChangeSchema>;

export const sessionSchema = z.object({ sessionId: z.uuid() });

const institution = z
  .string()
  .trim()
  .max(200, "An institution's name has at most 200 characters.")
  .default("");

/** E-mail addresses, one a line; each wrong line is named. */
const conflictAddresses = z
  .string()
  .max(20_000)
  .default("")
  .transform(splitAddresses)
  .superRefine((addresses, context) => {
    for (const address of addresses) {
      if (!z.email().safeParse(address).success) {
        context.addIssue({ code: "custom", message: `“${address}” is not an e-mail address.` });
      }
    }
  });

const partSchema = z.object({
  token: z.string().max(100),
  institution,
  conflictEmails: conflictAddresses,
  topicIds: formList(z.uuid()),
});
export type PartInput = z.output<typeof partSchema>;

/** Joining with an account that exists. */
export const joinSchema = partSchema;
/** Joining as somebody new: the account is made along the way. */
export const acceptSchema = partSchema.extend(firstSignUpSchema.shape);
export type AcceptInput = z.output<typeof acceptSchema>;

/** One or several invitations of the same role; `people` has one “name, e-mail” a line. */
export const inviteSchema = z.object({
  role: roleSchema,
  name: z.string().trim().max(120).default(""),
  email: z.union([z.literal(""), emailField]).default(""),
  people: z.string().max(50_000).default(""),
  topicIds: formList(z.uuid()),
  maximumReviews: z.coerce
    .number("Say how many reviews at most.")
    .int("The number of reviews is a whole number.")
    .min(1, "At least one review.")
    .max(200, "At most 200 reviews.")
    .default(7),
  armId: z.union([z.literal(""), z.uuid()]).default(""),
});
export type InviteInput = z.output<typeof inviteSchema>;

export const revocationSchema = z.object({ invitationId: z.uuid() });

export const memberRolesSchema = z.object({
  memberId: z.uuid(),
  roles: formList(roleSchema),
});

export const withdrawalSchema = z.object({ memberId: z.uuid() });
