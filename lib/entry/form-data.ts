import { z } from "zod";

/** A form's fields as an object: a name that occurs several times, or ends in `[]`, becomes a list. */
export function objectFromForm(form: FormData): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const values = form.getAll(name);
    const isList = name.endsWith("[]");
    result[isList ? name.slice(0, -2) : name] = isList || values.length > 1 ? values : values[0];
  }
  return result;
}

/** The text fields of a form, to be put back after an error so that nothing typed is lost. */
export function textFieldsOf(form: FormData): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of form.entries()) {
    if (typeof value === "string" && !name.startsWith("$ACTION") && !/password/i.test(name)) {
      texts[name] = value;
    }
  }
  return texts;
}

/** Messages per field, from a failed parse. Fields of lists are named `list.0.field`. */
export function fieldErrorsOf(error: z.ZodError): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const issue of error.issues) (errors[issue.path.join(".")] ??= []).push(issue.message);
  return errors;
}

/** A list of values of which a form may send none, one or several under a name that ends in `[]`. */
export const formList = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(item),
  );

/** A checkbox: present when ticked. */
export const formCheckbox = z.preprocess(
  (value) => value === "on" || value === "true",
  z.boolean(),
);

/** A structured value that a form sends as JSON in one field. */
export const formJson = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value, context) => {
    try {
      return typeof value === "string" ? JSON.parse(value) : value;
    } catch {
      context.addIssue({ code: "custom", message: "is not readable" });
      return z.NEVER;
    }
  }, schema);
