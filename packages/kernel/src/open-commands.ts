import { sourcesOf } from "./life-cycle-paths.ts";
import type { LifeCycle } from "./life-cycle.ts";

/**
 * The commands that someone with these roles could give for a record in a state, each once, in the order of the
 * table. Whether the gate is open then is for {@link transition} to tell.
 *
 * @example
 * ```ts
 * import { lifeCycle, openCommands } from "@maatstaf/kernel";
 *
 * const card = lifeCycle({
 *   id: "card",
 *   initial: "draft",
 *   states: { draft: {}, published: { final: true } },
 *   transitions: [{ command: "publish", from: "draft", to: "published", roles: ["editor"] }],
 * });
 * openCommands(card, "draft", ["editor"]) // => ["publish"]
 * openCommands(card, "draft", []) // => []
 * ```
 */
export function openCommands<State extends string, Command extends string, Role extends string>(
  cycle: LifeCycle<State, Command, Role>,
  state: NoInfer<State>,
  roles: readonly NoInfer<Role>[],
): readonly Command[] {
  const open = cycle.transitions.filter(
    (row) => sourcesOf(cycle, row).includes(state) && row.roles.some((role) => roles.includes(role)),
  );
  return [...new Set(open.map(({ command }) => command))];
}
