type Plain = string | number | boolean;

/** Every field of a view's type: `a.b` of objects, `a[]` of lists, `a{}` of records. */
export type FieldsOf<T, Path extends string = ""> = T extends null | undefined
  ? never
  : T extends Plain
    ? Path
    : T extends readonly (infer Item)[]
      ? FieldsOf<Item, `${Path}[]`>
      : string extends keyof T
        ? FieldsOf<T[keyof T], `${Path}{}`>
        : {
            [K in keyof T & string]: FieldsOf<T[K], Path extends "" ? K : `${Path}.${K}`>;
          }[keyof T & string];

/** The path and value of every field of a value; what is empty says nothing and is left out. */
export function* fieldsIn(
  value: unknown,
  shape: ReadonlySet<string>,
  path = "",
): Generator<string> {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* fieldsIn(item, shape, `${path}[]`);
  } else if (typeof value === "object") {
    // A record's keys are data; an object's are named in the lattice.
    const isRecord = shape.has(`${path}{}`);
    for (const [key, inner] of Object.entries(value)) {
      const named = path === "" ? key : `${path}.${key}`;
      yield* fieldsIn(inner, shape, isRecord ? `${path}{}` : named);
    }
  } else yield path;
}
