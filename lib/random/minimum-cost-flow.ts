/** A directed network with capacities and costs, built edge by edge and then filled once. */
export type FlowNetwork = {
  /** Adds an edge and returns its number. Capacities and costs are integers, neither below zero. */
  addEdge: (from: number, to: number, capacity: number, cost?: number) => number;
  /** Sends as much as possible from `source` to `sink`, and that much at the least cost. Returns how much. */
  fill: (source: number, sink: number) => number;
  /** What flows through an edge. */
  flowThrough: (edge: number) => number;
};

/**
 * A minimum-cost maximum flow by successive shortest paths (Bellman–Ford with a queue).
 *
 * Convex costs are written as parallel edges of capacity 1 with rising costs (1, 3, 5, … for squares). Among equally
 * cheap flows the order of nodes and edges decides; callers who want chance to decide shuffle them first.
 */
export function createFlowNetwork(nodeCount: number): FlowNetwork {
  const targets: number[] = [];
  const remaining: number[] = [];
  const costs: number[] = [];
  const edgesFrom: number[][] = Array.from({ length: nodeCount }, () => []);

  const addArc = (from: number, to: number, capacity: number, cost: number) => {
    edgesFrom[from]?.push(targets.length);
    targets.push(to);
    remaining.push(capacity);
    costs.push(cost);
  };

  /** The cheapest way to each node, as the edge by which it is reached. */
  const cheapestArcs = (source: number): Int32Array => {
    const distance = new Float64Array(nodeCount).fill(Infinity);
    const reachedBy = new Int32Array(nodeCount).fill(-1);
    const waiting = new Uint8Array(nodeCount);
    const queue = [source];
    distance[source] = 0;
    for (let head = 0; head < queue.length; head += 1) {
      const node = queue[head] as number;
      waiting[node] = 0;
      for (const arc of edgesFrom[node] ?? []) {
        const target = targets[arc] as number;
        const length = (distance[node] as number) + (costs[arc] as number);
        if ((remaining[arc] as number) <= 0 || length >= (distance[target] as number)) continue;
        distance[target] = length;
        reachedBy[target] = arc;
        if (!waiting[target]) queue.push(target);
        waiting[target] = 1;
      }
    }
    return reachedBy;
  };

  return {
    addEdge: (from, to, capacity, cost = 0) => {
      addArc(from, to, capacity, cost);
      addArc(to, from, 0, -cost);
      return targets.length - 2;
    },
    fill: (source, sink) => {
      let total = 0;
      for (;;) {
        const reachedBy = cheapestArcs(source);
        if (reachedBy[sink] === -1) return total;
        const path: number[] = [];
        for (
          let node = sink;
          node !== source;
          node = targets[(path.at(-1) as number) ^ 1] as number
        )
          path.push(reachedBy[node] as number);
        const amount = Math.min(...path.map((arc) => remaining[arc] as number));
        for (const arc of path) {
          remaining[arc] = (remaining[arc] as number) - amount;
          remaining[arc ^ 1] = (remaining[arc ^ 1] as number) + amount;
        }
        total += amount;
      }
    },
    flowThrough: (edge) => remaining[edge ^ 1] as number,
  };
}
