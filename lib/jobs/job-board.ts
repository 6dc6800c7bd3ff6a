import "server-only";
import { JobCancelled, JobRefused, runWorker, type JobProgress } from "./worker-job";

/** What may be told of a job to who waits for it. */
export type JobState =
  | ({ readonly state: "running" } & JobProgress)
  | { readonly state: "failed"; readonly message: string };

/** A piece of work: the same key means the same input and the same result. */
export type JobRequest = {
  /** A hash of the input. */
  readonly key: string;
  /** Whose job it is, such as a study's id: only asked for together with it, a job can be found. */
  readonly owner: string;
  /** The bundled program's place. */
  readonly program: string;
  readonly input: unknown;
};

type Job = {
  readonly owner: string;
  readonly result: Promise<string>;
  readonly cancel: () => void;
  state: JobState;
};

/** Results are kept up to this many characters together, the longest unused ones leave first. */
const cacheLimit = 64 * 1024 * 1024;

/** Threads at work at once; further jobs wait for their turn, so that the web server keeps a core. */
const threads = 1;

/**
 * Work that is too long for a request: each job runs in a thread, tells how far it is, can be cancelled, and its result
 * is kept by the hash of its input. All of it lives in this process' memory: a restart computes anew, and no result of
 * a blinded study is ever written down.
 */
export class JobBoard {
  private readonly jobs = new Map<string, Job>();
  private readonly results = new Map<string, string>();
  private readonly waiting: (() => void)[] = [];
  private resultSize = 0;
  private running = 0;

  /** The kept result of a job, if there is one. */
  findResult(owner: string, key: string): string | undefined {
    const place = placeOf(owner, key);
    const result = this.results.get(place);
    if (result === undefined) return undefined;
    // Moved to the end: the map's order is the order of use.
    this.results.delete(place);
    this.results.set(place, result);
    return result;
  }

  /** How a job stands; undefined if there is none: never asked for, cancelled, or done. */
  findState(owner: string, key: string): JobState | undefined {
    return this.jobs.get(placeOf(owner, key))?.state;
  }

  /**
   * The result of a job: kept, under way already, or begun now.
   * @throws JobRefused | JobCancelled
   */
  async perform(request: JobRequest): Promise<string> {
    const { owner, key } = request;
    const kept = this.findResult(owner, key);
    if (kept !== undefined) return kept;
    const known = this.jobs.get(placeOf(owner, key));
    // A job that failed is tried anew: whoever asks again has seen its message.
    if (known && known.state.state === "running") return known.result;
    return this.begin(request).result;
  }

  /** Ends a job that is under way or waits for its turn. Whether there was one. */
  cancel(owner: string, key: string): boolean {
    const job = this.jobs.get(placeOf(owner, key));
    if (!job) return false;
    this.jobs.delete(placeOf(owner, key));
    job.cancel();
    return true;
  }

  private begin({ key, owner, program, input }: JobRequest): Job {
    const place = placeOf(owner, key);
    let cancel = () => {};
    const cancelled = new Promise<never>((_, reject) => {
      cancel = () => reject(new JobCancelled());
    });
    cancelled.catch(() => {}); // seen by who waits for the result
    const turn = this.takeTurn();
    const work = async (): Promise<string> => {
      try {
        await Promise.race([turn.come, cancelled]);
        const run = runWorker(program, input, (progress) => {
          job.state = { state: "running", ...progress };
        });
        cancelled.catch(run.cancel);
        const result = await run.result;
        this.keep(place, result);
        if (this.jobs.get(place) === job) this.jobs.delete(place);
        return result;
      } catch (error) {
        if (!(error instanceof JobCancelled)) job.state = { state: "failed", message: say(error) };
        throw error;
      } finally {
        turn.end();
      }
    };
    const job: Job = {
      owner,
      cancel,
      state: { state: "running", progress: 0, step: "Waiting for its turn" },
      result: Promise.resolve().then(work),
    };
    job.result.catch(() => {}); // who asked has it too; nobody may be left
    this.jobs.set(place, job);
    return job;
  }

  private takeTurn(): { come: Promise<void>; end: () => void } {
    let hasBegun = false;
    let begin = () => {};
    const come = new Promise<void>((resolve) => {
      begin = () => {
        hasBegun = true;
        this.running += 1;
        resolve();
      };
    });
    if (this.running < threads) begin();
    else this.waiting.push(begin);
    const end = () => {
      if (hasBegun) {
        this.running -= 1;
        this.waiting.shift()?.();
      } else this.waiting.splice(this.waiting.indexOf(begin), 1);
    };
    return { come, end };
  }

  private keep(place: string, result: string): void {
    if (result.length > cacheLimit) return;
    this.results.set(place, result);
    this.resultSize += result.length;
    for (const [oldest, text] of this.results) {
      if (this.resultSize <= cacheLimit) return;
      this.results.delete(oldest);
      this.resultSize -= text.length;
    }
  }
}

function placeOf(owner: string, key: string): string {
  return `${owner} ${key}`;
}

function say(error: unknown): string {
  return error instanceof JobRefused
    ? error.message
    : "The computation failed. Try again; if it fails again, the server's log says why.";
}

/** The server's one board: Next may load this module once for each kind of route. */
export function jobBoard(): JobBoard {
  const shared = globalThis as { assayJobBoard?: JobBoard };
  return (shared.assayJobBoard ??= new JobBoard());
}
