export function faint(text: string): string;
export function seconds(milliseconds: number): string;
export function step<Result>(title: string, work: () => Promise<Result>): Promise<Result>;
export function note(line: string): void;
export class Explained extends Error {}
export function reportFailure(error: unknown): void;
