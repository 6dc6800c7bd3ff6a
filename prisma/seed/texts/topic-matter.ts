/** What the simulated ideas of a topic are about. */
export type TopicMatter = {
  /** One sentence about the state of things. */
  background: string;
  focuses: readonly Focus[];
  metrics: string;
  baselines: string;
};

export type Focus = {
  /** Completes “… for”. */
  name: string;
  /** A whole sentence: what goes wrong. */
  failure: string;
  data: string;
  example: { input: string; wrong: string; right: string };
};
