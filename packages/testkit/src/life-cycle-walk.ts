/** A guard as a table writes it: by its name, or with figures and a motivation that may stand in for it. */
type Guard = string | { readonly name: string; readonly unlessMotivated?: true };

/** One row of a life cycle, in the form of `@maatstaf/kernel`, which this package does not depend on. */
interface WalkedRow {
  readonly command: string;
  readonly from: string | readonly string[];
  readonly to: string;
  readonly roles: readonly string[];
  readonly guards?: readonly Guard[];
  readonly motivation?: number;
  readonly notBy?: readonly string[];
  readonly counts?: { readonly counter: string; readonly limit?: number };
}

/** A life cycle to walk. */
interface WalkedCycle {
  readonly id: string;
  readonly initial: string;
  readonly states: Readonly<Record<string, { readonly final?: true }>>;
  readonly transitions: readonly WalkedRow[];
}

/** What a command is given. */
interface WalkedContext {
  readonly actor: { readonly id: string; readonly roles: readonly string[] };
  readonly facts: Readonly<Record<string, boolean>>;
  readonly parts: Readonly<Record<string, readonly string[]>>;
  readonly counters: Readonly<Record<string, number>>;
  readonly motivation: string;
}

type WalkedOutcome =
  | { readonly kind: "moved"; readonly state: string }
  | { readonly kind: "refused"; readonly reasons: readonly { readonly code: string }[] };

/** What a walk is done with: `transition` and `lifeCycleIssues` of `@maatstaf/kernel`, and whether an id has a word. */
export interface WalkTools<Cycle extends WalkedCycle> {
  readonly transition: (cycle: Cycle, state: string, command: string, context: WalkedContext) => WalkedOutcome;
  readonly lifeCycleIssues: (cycle: Cycle) => readonly { readonly code: string }[];
  readonly hasWord: (id: string) => boolean;
}

const ACTOR = "somebody";
const LONG = "x".repeat(500);

/**
 * Everything in which a life cycle is not what its table says, each in one line; `[]` when it is right.
 *
 * - every row can be taken, from each of its states, and leads where it says;
 * - every other command is refused there with `no-such-transition`, for whoever holds every role;
 * - every row is refused with the code of what is missing: the role, a part the actor may not hold (segregation of
 *   duties), a part nobody knows the holders of, a guard, the motivation, a counter that has run out;
 * - the table has no issue, and every state, command, role, part, guard and counter has a word.
 */
export function lifeCycleWalk<Cycle extends WalkedCycle>(cycle: Cycle, tools: WalkTools<Cycle>): string[] {
  return [
    ...tools.lifeCycleIssues(cycle).map(({ code }) => `issue ${code}`),
    ...[...new Set(idsOf(cycle))].filter((id) => !tools.hasWord(id)).map((id) => `no word for ${id}`),
    ...Object.keys(cycle.states).flatMap((state) =>
      [...new Set(cycle.transitions.map(({ command }) => command))].flatMap((command) => {
        const rows = rowsAt(cycle, state, command);
        const give = (context: WalkedContext) => told(tools.transition(cycle, state, command, context));
        const place = `${state} ${command}`;
        const all = give(open(cycle.transitions));
        const expected = rows[0]?.to ?? "refused: no-such-transition";
        return [
          ...(all === expected ? [] : [`${place}: expected ${expected}, found ${all}`]),
          ...rows.flatMap((row) => refusals(row, rows, { place, give })),
        ];
      }),
    ),
  ];
}

/** Every id of a life cycle that is shown to a reader: {@link lifeCycleWalk} asks a word for each. */
export function idsOf({ states, transitions }: WalkedCycle): string[] {
  return [
    ...Object.keys(states),
    ...transitions.flatMap(({ command, roles, notBy = [], guards = [], counts }) => [
      command,
      ...roles,
      ...notBy,
      ...guards.map(nameOf),
      ...(counts === undefined ? [] : [counts.counter]),
    ]),
  ];
}

/** What a row must refuse and does not. Other rows of the same state and command may lead elsewhere instead. */
function refusals(
  row: WalkedRow,
  rows: readonly WalkedRow[],
  { place, give }: { readonly place: string; readonly give: (context: WalkedContext) => string },
): string[] {
  const whole = open([row]);
  const others = rows.filter((other) => other !== row);
  const expectRefusal = (what: string, code: string, context: WalkedContext): string[] => {
    const found = give(context);
    const isElsewhere = others.some(({ to }) => to === found);
    const isRefused = found === `refused: ${code}` || (others.length > 0 && found.startsWith("refused: "));
    return isElsewhere || isRefused ? [] : [`${place} ${what}: expected refused: ${code}, found ${found}`];
  };
  const { motivation, counts } = row;
  return [
    ...expectRefusal("without the role", "role-not-allowed", { ...whole, actor: { id: ACTOR, roles: [] } }),
    ...(row.notBy ?? []).flatMap((part) => [
      ...expectRefusal(`by ${part}`, "separation-of-duties", { ...whole, parts: { ...whole.parts, [part]: [ACTOR] } }),
      ...expectRefusal(`not knowing ${part}`, "part-unknown", { ...whole, parts: without(whole.parts, part) }),
    ]),
    ...(row.guards ?? [])
      .filter((guard) => typeof guard === "string" || guard.unlessMotivated !== true)
      .flatMap((guard) =>
        expectRefusal(`without ${nameOf(guard)}`, "guard-not-met", {
          ...whole,
          facts: without(whole.facts, nameOf(guard)),
        }),
      ),
    ...(motivation === undefined
      ? []
      : expectRefusal("without a motivation", "motivation-too-short", {
          ...whole,
          motivation: "x".repeat(motivation - 1),
        })),
    ...(counts?.limit === undefined
      ? []
      : expectRefusal(`after ${counts.limit}`, "counter-exhausted", {
          ...whole,
          counters: { [counts.counter]: counts.limit },
        })),
  ];
}

/** Nothing in the way of any of these rows. */
function open(rows: readonly WalkedRow[]): WalkedContext {
  const guards = rows.flatMap(({ guards = [] }) => guards.map(nameOf));
  const parts = rows.flatMap(({ notBy = [] }) => notBy);
  return {
    actor: { id: ACTOR, roles: rows.flatMap(({ roles }) => roles) },
    facts: Object.fromEntries(guards.map((guard) => [guard, true])),
    parts: Object.fromEntries(parts.map((part) => [part, ["another"]])),
    counters: {},
    motivation: LONG,
  };
}

/** The rows that a table has for a state and a command, read from the table itself and not by the code under test. */
function rowsAt({ states, transitions }: WalkedCycle, state: string, command: string): readonly WalkedRow[] {
  return transitions.filter(({ command: own, from, to }) => {
    if (own !== command) return false;
    if (from === "any") return to !== state && states[state]?.final !== true;
    return typeof from === "string" ? from === state : from.includes(state);
  });
}

function told(outcome: WalkedOutcome): string {
  return outcome.kind === "moved"
    ? outcome.state
    : `refused: ${[...new Set(outcome.reasons.map(({ code }) => code))].join(", ")}`;
}

function nameOf(guard: Guard): string {
  return typeof guard === "string" ? guard : guard.name;
}

function without<Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
