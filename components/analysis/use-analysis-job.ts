"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { z } from "zod";

const jobSchema = z.object({
  state: z.enum(["running", "done", "failed", "cancelled"]),
  progress: z.number().optional(),
  step: z.string().optional(),
  message: z.string().optional(),
});

export type AnalysisJob = {
  state: "running" | "done" | "failed" | "cancelled";
  /** From 0 to 1. */
  progress: number;
  step: string;
  message: string;
  /** The last question had no answer. */
  isUnreachable: boolean;
};

const SHORTEST = 300;
const LONGEST = 3_000;

/** Asks how a computation stands until it has ended: often at first, then less and less often. */
export function useAnalysisJob(address: string, onDone: () => void): AnalysisJob {
  const [job, setJob] = useState<AnalysisJob>({
    state: "running",
    progress: 0,
    step: "Starting…",
    message: "",
    isUnreachable: false,
  });
  const done = useEffectEvent(onDone);
  useEffect(() => {
    const asking = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pause = SHORTEST;
    const ask = async () => {
      const answer = await read(address, asking.signal);
      if (asking.signal.aborted) return;
      setJob((last) => ({ ...last, ...(answer ?? {}), isUnreachable: answer === null }));
      if (answer?.state === "failed" || answer?.state === "cancelled") return;
      if (answer?.state === "done") done();
      // A result that is gone again by the time the page asks for it would leave the page waiting.
      pause = answer?.state === "done" ? LONGEST : Math.min(LONGEST, pause * 1.15);
      timer = setTimeout(() => void ask(), pause);
    };
    timer = setTimeout(() => void ask(), SHORTEST);
    return () => {
      asking.abort();
      clearTimeout(timer);
    };
  }, [address]);
  return job;
}

async function read(address: string, signal: AbortSignal) {
  try {
    const response = await fetch(address, { signal, cache: "no-store" });
    if (!response.ok) return null;
    const { progress, step, message, state } = jobSchema.parse(await response.json());
    return {
      state,
      ...(progress === undefined ? {} : { progress }),
      ...(step === undefined ? {} : { step }),
      ...(message === undefined ? {} : { message }),
    };
  } catch {
    return null;
  }
}
