/** Capacities between nodes as one square matrix, row by row: what node `from` can pass to node `to`. */
export interface FlowNetwork {
  readonly nodes: number;
  readonly capacity: Float64Array;
}

/**
 * Maximum flow between two nodes by shortest augmenting paths (Edmonds and Karp). The network is left as it was; no path
 * may be without limit.
 *
 * @see Edmonds & Karp (1972), *Journal of the ACM* 19(2), 248-264.
 */
export function maximumFlow({ nodes, capacity }: FlowNetwork, source: number, sink: number): number {
  const left = Float64Array.from(capacity);
  const before = new Int32Array(nodes);
  const queue = new Int32Array(nodes);
  let flow = 0;
  while (hasPath({ nodes, capacity: left }, { source, sink, before, queue })) {
    let amount = Number.POSITIVE_INFINITY;
    for (let to = sink; to !== source; to = before[to] ?? source) {
      amount = Math.min(amount, left[(before[to] ?? 0) * nodes + to] ?? 0);
    }
    for (let to = sink; to !== source; to = before[to] ?? source) {
      const from = before[to] ?? 0;
      left[from * nodes + to] = (left[from * nodes + to] ?? 0) - amount;
      left[to * nodes + from] = (left[to * nodes + from] ?? 0) + amount;
    }
    flow += amount;
  }
  return flow;
}

/** Breadth-first search that notes in `before` from where each node was reached, and in `queue` in which order. */
function hasPath(
  { nodes, capacity }: FlowNetwork,
  {
    source,
    sink,
    before,
    queue,
  }: { readonly source: number; readonly sink: number; readonly before: Int32Array; readonly queue: Int32Array },
): boolean {
  before.fill(-1);
  before[source] = source;
  queue[0] = source;
  let reached = 1;
  for (let head = 0; head < reached; head += 1) {
    const node = queue[head] ?? 0;
    for (let next = 0; next < nodes; next += 1) {
      if (before[next] !== -1 || !((capacity[node * nodes + next] ?? 0) > 0)) continue;
      before[next] = node;
      if (next === sink) return true;
      queue[reached] = next;
      reached += 1;
    }
  }
  return false;
}
