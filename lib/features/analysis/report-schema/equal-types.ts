/** A type with every part read-only, as the report has it. */
export type DeepReadonly<T> = { readonly [Key in keyof T]: DeepReadonly<T[Key]> };

/** `true` if both types say the same, else `never`: a constant of this type fails to compile once they part. */
export type Equal<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
