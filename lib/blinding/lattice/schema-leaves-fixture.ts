import { z } from "zod";

type JsonSchema = {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
};

function leaves(schema: JsonSchema, path: string): string[] {
  if (schema.anyOf) return schema.anyOf.flatMap((one) => leaves(one, path));
  if (schema.type === "null") return [];
  if (schema.items) return leaves(schema.items, `${path}[]`);
  if (schema.properties) {
    return Object.entries(schema.properties).flatMap(([name, inner]) =>
      leaves(inner, path === "" ? name : `${path}.${name}`),
    );
  }
  const values = schema.additionalProperties;
  if (values && values !== true) return leaves(values, `${path}{}`);
  return [path];
}

/** Every field of a schema, as the lattice writes them; for its tests. */
export function schemaLeaves(schema: z.ZodType): string[] {
  return [...new Set(leaves(z.toJSONSchema(schema, { io: "output" }) as JsonSchema, ""))];
}
