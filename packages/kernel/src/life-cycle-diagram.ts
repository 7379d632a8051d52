import { sourcesOf, statesOf } from "./life-cycle-paths.ts";
import type { GuardDemand, LifeCycle, Transition } from "./life-cycle.ts";

/**
 * A life cycle as a Mermaid state diagram, for documentation. An arrow says: command, the roles that may give it,
 * and in brackets what the gate demands.
 *
 * @param label - The words for an id (state, command, role, guard, part, counter); left out, the id itself.
 * @see https://mermaid.js.org/syntax/stateDiagram.html
 *
 * @example
 * ```ts
 * import { lifeCycle, lifeCycleDiagram } from "@maatstaf/kernel";
 *
 * const card = lifeCycle({
 *   id: "card",
 *   initial: "draft",
 *   states: { draft: {}, published: { final: true } },
 *   transitions: [{ command: "publish", from: "draft", to: "published", roles: ["editor"], guards: ["complete"] }],
 * });
 * lifeCycleDiagram(card).split("\n")[4] // => "  s0 --> s1 : publish (editor) [complete]"
 * ```
 */
export function lifeCycleDiagram(cycle: LifeCycle, label: (id: string) => string = (id) => id): string {
  const states = statesOf(cycle);
  const name = (state: string): string => `s${states.indexOf(state)}`;
  const lines = [
    "stateDiagram-v2",
    ...states.map((state) => `state "${plain(label(state))}" as ${name(state)}`),
    `[*] --> ${name(cycle.initial)}`,
    ...cycle.transitions.flatMap((row) =>
      sourcesOf(cycle, row).map((from) => `${name(from)} --> ${name(row.to)} : ${plain(rowText(row, label))}`),
    ),
    ...states.filter((state) => cycle.states[state]?.final === true).map((state) => `${name(state)} --> [*]`),
  ];
  return `${lines.map((line, index) => (index === 0 ? line : `  ${line}`)).join("\n")}\n`;
}

function rowText(row: Transition, label: (id: string) => string): string {
  const demands = [
    ...(row.guards ?? []).map((demand) => guardText(demand, label)),
    ...(row.notBy ?? []).map((part) => `≠ ${label(part)}`),
    ...(row.motivation === undefined ? [] : [`motivation ≥ ${row.motivation}`]),
    ...(row.counts === undefined ? [] : [counterText(row.counts, label)]),
  ];
  const who = `${label(row.command)} (${row.roles.map(label).join(", ")})`;
  return demands.length === 0 ? who : `${who} [${demands.join(", ")}]`;
}

function guardText(demand: GuardDemand, label: (id: string) => string): string {
  if (typeof demand === "string") return label(demand);
  const params = Object.entries(demand.params ?? {}).map(([name, value]) => `${name} ${value}`);
  const text = params.length === 0 ? label(demand.name) : `${label(demand.name)} ${params.join(" ")}`;
  return demand.unlessMotivated === true ? `${text} or motivation` : text;
}

function counterText({ counter, limit }: NonNullable<Transition["counts"]>, label: (id: string) => string): string {
  return limit === undefined ? `${label(counter)} +1` : `${label(counter)} +1 ≤ ${limit}`;
}

/** Without the signs that end a label in Mermaid, or begin a remark. */
function plain(text: string): string {
  return text
    .replaceAll('"', "'")
    .replaceAll(";", ",")
    .replaceAll("#", "no. ")
    .replaceAll(/\s+/g, " ")
    .replaceAll("%%", "%");
}
