import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { JobBoard } from "./job-board";
import { JobCancelled, JobRefused } from "./worker-job";

let folder: string;
let program: string;

// A program that answers as its input says, so that every way a job can end is met with a real thread.
const source = `
import { parentPort, workerData } from "node:worker_threads";
const { act, text, milliseconds = 0 } = workerData;
parentPort.postMessage({ kind: "progress", progress: 0.25, step: "Begun" });
setTimeout(() => {
  if (act === "throw") throw new Error("secret cause");
  parentPort.postMessage(
    act === "refuse" ? { kind: "refused", message: text } : { kind: "result", result: text },
  );
}, milliseconds);
`;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "assay-jobs-"));
  program = path.join(folder, "program.mjs");
  writeFileSync(program, source);
});
afterAll(() => rmSync(folder, { recursive: true }));

const job = (key: string, input: object, owner = "study") => ({ key, owner, program, input });

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe("JobBoard", () => {
  it("keeps a result by its key and owner, and computes it once for all who ask", async () => {
    const board = new JobBoard();
    const asked = job("k", { text: "done" });
    const results = await Promise.all([board.perform(asked), board.perform(asked)]);
    expect(results).toEqual(["done", "done"]);
    expect(board.findResult("study", "k")).toBe("done");
    expect(board.findResult("other study", "k")).toBeUndefined();
    expect(board.findState("study", "k")).toBeUndefined();
    // The kept result answers, whatever the input says now.
    expect(await board.perform(job("k", { text: "something else" }))).toBe("done");
  });

  it("tells how far a job is, and lets the next one wait for its turn", async () => {
    const board = new JobBoard();
    const first = board.perform(job("one", { text: "1", milliseconds: 300 }));
    const second = board.perform(job("two", { text: "2" }));
    await until(() => {
      const state = board.findState("study", "one");
      return state?.state === "running" && state.step === "Begun";
    });
    expect(board.findState("study", "two")).toMatchObject({ progress: 0 });
    expect(await Promise.all([first, second])).toEqual(["1", "2"]);
  });

  it("ends a cancelled job at once and lets it be begun anew", async () => {
    const board = new JobBoard();
    const work = board.perform(job("k", { text: "late", milliseconds: 60_000 }));
    const failed = expect(work).rejects.toThrow(JobCancelled);
    await until(() => board.findState("study", "k") !== undefined);
    expect(board.cancel("other study", "k")).toBe(false);
    expect(board.cancel("study", "k")).toBe(true);
    await failed;
    expect(board.findState("study", "k")).toBeUndefined();
    expect(await board.perform(job("k", { text: "anew" }))).toBe("anew");
  });

  it("cancels a job that waits, and the one at work goes on", async () => {
    const board = new JobBoard();
    const first = board.perform(job("one", { text: "1", milliseconds: 200 }));
    const failed = expect(board.perform(job("two", { text: "2" }))).rejects.toThrow(JobCancelled);
    await until(() => board.findState("study", "two") !== undefined);
    board.cancel("study", "two");
    await failed;
    expect(await first).toBe("1");
    expect(await board.perform(job("three", { text: "3" }))).toBe("3");
  });

  it("says what is wrong with an input, and keeps a fault's cause to itself", async () => {
    const board = new JobBoard();
    const refused = board.perform(job("k", { act: "refuse", text: "There is no arm “X”." }));
    await expect(refused).rejects.toThrow(JobRefused);
    expect(board.findState("study", "k")).toEqual({
      state: "failed",
      message: "There is no arm “X”.",
    });
    await expect(board.perform(job("f", { act: "throw" }))).rejects.toThrow();
    expect(JSON.stringify(board.findState("study", "f"))).not.toContain("secret");
    expect(await board.perform(job("k", { text: "mended" }))).toBe("mended");
  });
});
