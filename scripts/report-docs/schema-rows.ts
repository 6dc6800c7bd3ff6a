import { glossary } from "./glossary";

/** The parts of JSON Schema that zod writes. */
export type JsonSchema = {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
};

/** One field of the report. */
export type SchemaRow = {
  /** Such as `contrasts[].metrics[].difference`. */
  readonly path: string;
  readonly type: string;
  /** Undefined if neither the schema nor the glossary says it. */
  readonly meaning: string | undefined;
};

/** Parts of at least so many fields are described once and referred to afterwards. */
const LONG = 6;

/** Where a part with these fields was described first, by its JSON. */
export type DescribedParts = Map<string, string>;

/**
 * Every field under a schema, parents before their parts; alternatives of one place are put together, and a part that
 * has been described elsewhere is named instead of repeated.
 */
export function schemaRows(
  name: string,
  path: string,
  schema: JsonSchema,
  known: DescribedParts,
): SchemaRow[] {
  const meaning = schema.description ?? described(schema) ?? glossary[name];
  const variants = variantsOf(schema);
  const type = [...new Set(variants.map(typeOf))].join(" or ");
  const row = { path, type, meaning };
  if (variants.every((variant) => isInterval(variant) || isPlain(variant))) return [row];
  const fields = variants.map(({ description: _, ...rest }) => JSON.stringify(rest)).join();
  const first = known.get(fields);
  if (first !== undefined) return [{ ...row, type: `${type}, as \`${first}\`` }];
  const parts = variants
    .flatMap((variant) => partsOf(path, variant, known))
    .filter((entry, index, all) => all.findIndex((other) => other.path === entry.path) === index);
  if (parts.length >= LONG) known.set(fields, path);
  return [row, ...parts];
}

/** The one description among alternatives: “a figure or null” is described by the figure. */
function described(schema: JsonSchema): string | undefined {
  return variantsOf(schema).find((variant) => variant.description)?.description;
}

function variantsOf(schema: JsonSchema): JsonSchema[] {
  const inner = schema.oneOf ?? schema.anyOf;
  return inner ? inner.flatMap(variantsOf) : [schema];
}

function partsOf(path: string, schema: JsonSchema, known: DescribedParts): SchemaRow[] {
  if (schema.items) return insideOf(`${path}[]`, schema.items, known);
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([name, part]) =>
      schemaRows(name, path === "" ? name : `${path}.${name}`, part, known),
    );
  const values = schema.additionalProperties;
  return values && values !== true ? insideOf(`${path}.{key}`, values, known) : [];
}

/** The fields of a list's or a record's entries; plain entries have none. */
function insideOf(path: string, schema: JsonSchema, known: DescribedParts): SchemaRow[] {
  return variantsOf(schema).flatMap((variant) =>
    isPlain(variant) || isInterval(variant) ? [] : partsOf(path, variant, known),
  );
}

function isPlain({ properties, items, additionalProperties }: JsonSchema): boolean {
  return !properties && !items && !(additionalProperties && additionalProperties !== true);
}

function isInterval({ properties }: JsonSchema): boolean {
  return Object.keys(properties ?? {}).join() === "lower,upper,level";
}

function typeOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(", ");
  if (isInterval(schema)) return "interval";
  if (schema.items) {
    const inner = variantsOf(schema.items).map(typeOf);
    return `list of ${[...new Set(inner)].join(" or ")}`;
  }
  if (schema.properties) return "object";
  if (schema.additionalProperties) return "record";
  return typeof schema.type === "string" ? schema.type : (schema.type ?? ["any"]).join(" or ");
}
