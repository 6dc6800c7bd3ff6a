import type { ScoreRow } from "@/lib/stats";

/** A file as the browser or the command line hands it over. */
export type DataFile = { readonly name: string; readonly text: string };

/** A score and where it was read, so that what is wrong between rows can be pointed at. */
export type LocatedRow = { readonly score: ScoreRow; readonly file: string; readonly row: number };
