import { transition } from "@maatstaf/kernel";
import type { CalendarDate, Refusal } from "@maatstaf/kernel";
import { commandFacts, withContent } from "./item-content.ts";
import type { ItemCommand, MergerActor, MergerCommand } from "./merger-command.ts";
import { comparisonLifeCycle } from "./merger-life-cycle.ts";
import type { MergerStep, MergerWorkbench } from "./merger-workbench.ts";
import type { ComparisonItem } from "./merger.ts";
import { regrouped } from "./regrouped-items.ts";
import { withTouched } from "./touched-items.ts";

/** What came of a command: a new workbench, or everything that stood in its way. */
export type WorkbenchOutcome =
  | { readonly kind: "done"; readonly workbench: MergerWorkbench }
  | { readonly kind: "refused"; readonly reasons: readonly [Refusal, ...Refusal[]] };

/**
 * The workbench after a command. What the gates ask is read from the workbench itself, so that it cannot be claimed.
 *
 * @returns `done` with a new workbench in which the step is kept, or `refused` with the reasons and nothing changed.
 * @throws RangeError when there is no such item.
 *
 * @see docs/methods/services-merger.md
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { ComparisonItem, MergerProject, workbenchAfter } from "@maatstaf/services";
 *
 * const project = MergerProject.parse({
 *   id: "fusie", name: { nl: "Dorp en Naburig" }, effectiveOn: "2025-01-01", organisationId: "nieuw",
 *   parties: [{ id: "dorp", name: { nl: "Dorp" }, territory: "dorp" }, { id: "naburig", name: { nl: "Naburig" }, territory: "naburig" }],
 * });
 * const items = [ComparisonItem.parse({ id: "I-1", kind: "product", members: [{ partyId: "dorp", refId: "P-1" }] })];
 * const outcome = workbenchAfter({ project, items, steps: [] }, { command: "confirm", itemId: "I-1" }, {
 *   actor: { id: "an", roles: ["unit-head"] }, on: calendarDate("2024-03-01"),
 * });
 * outcome.kind === "done" ? outcome.workbench.items[0]?.state : outcome.reasons // => "matched"
 * ```
 */
export function workbenchAfter(
  workbench: MergerWorkbench,
  command: MergerCommand,
  given: { readonly actor: MergerActor; readonly on: CalendarDate },
): WorkbenchOutcome {
  if (command.command === "regroup") {
    const outcome = regrouped(workbench, command.itemIds, command.groups);
    return outcome.kind === "refused" ? outcome : done(workbench, command.command, given, outcome.touched);
  }
  const item = itemOf(workbench, command.itemId);
  const changed = withContent(item, command, given);
  const outcome = transition(comparisonLifeCycle, item.state, command.command, {
    actor: given.actor,
    facts: commandFacts(workbench, changed, command, given),
    parts: { proposer: item.proposal === undefined ? [] : [item.proposal.by] },
    ...("motivation" in command ? { motivation: command.motivation } : {}),
  });
  if (outcome.kind === "refused") return outcome;
  return done(workbench, command.command, given, [
    { id: item.id, before: item, after: { ...changed, state: outcome.state } },
  ]);
}

function done(
  workbench: MergerWorkbench,
  command: (ItemCommand | MergerCommand)["command"],
  { actor, on }: { readonly actor: MergerActor; readonly on: CalendarDate },
  touched: MergerStep["touched"],
): WorkbenchOutcome {
  return {
    kind: "done",
    workbench: {
      ...workbench,
      items: withTouched(workbench.items, touched),
      steps: [...workbench.steps, { command, by: actor.id, on, touched }],
    },
  };
}

function itemOf({ items }: MergerWorkbench, itemId: string): ComparisonItem {
  const item = items.find(({ id }) => id === itemId);
  if (item === undefined)
    throw new RangeError(`workbenchAfter: the workbench has no item ${itemId}; take the id from the workbench`);
  return item;
}
