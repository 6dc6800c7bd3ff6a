/** The ids of a planted study's two arms. */
export type Arms = { readonly human: string; readonly machine: string };
