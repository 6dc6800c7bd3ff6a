import process from "node:process";

const quiet = "\u001b[2m";
const plain = "\u001b[0m";
const coloured = process.stdout.isTTY === true && !process.env.NO_COLOR;

/** Text that stands back, where the terminal can show it. */
export function faint(text) {
  return coloured ? `${quiet}${text}${plain}` : text;
}

/** Seconds for people: one decimal below ten, none above. */
export function seconds(milliseconds) {
  const value = milliseconds / 1000;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} s`;
}

/** Says what is being done, does it, and says how long it took. */
export async function step(title, work) {
  const began = performance.now();
  console.log(`• ${title} …`);
  const result = await work();
  console.log(faint(`  done in ${seconds(performance.now() - began)}`));
  return result;
}

/** One line about the step that is under way. */
export function note(line) {
  console.log(faint(`  ${line}`));
}

/** A failure that its message explains: shown without a stack. */
export class Explained extends Error {}

/** Prints an error the way a person wants to read it, and lets the process fail. */
export function reportFailure(error) {
  const explained = error instanceof Explained || process.env.DEBUG === undefined;
  console.error(
    `\n${explained && error instanceof Error ? error.message : (error?.stack ?? error)}`,
  );
  process.exitCode = 1;
}
