import type { CalendarDate } from "@maatstaf/kernel";
import { LEAST_WHY } from "./least-why.ts";
import type { ItemCommand, MergerActor, MergerChoice } from "./merger-command.ts";
import type { MergerWorkbench } from "./merger-workbench.ts";
import type { ComparisonItem } from "./merger.ts";

/** The item with what a command brings in, in the state it had. */
export function withContent(
  item: ComparisonItem,
  command: ItemCommand,
  { actor, on }: { readonly actor: MergerActor; readonly on: CalendarDate },
): ComparisonItem {
  switch (command.command) {
    case "describe":
      return {
        ...item,
        members: item.members.map((member) => {
          const said = command.summaries.find(
            ({ partyId, refId }) => partyId === member.partyId && refId === member.refId,
          );
          return said === undefined ? member : { ...member, summary: said.summary };
        }),
      };
    case "judge": {
      const { partyId, label, motivation } = command;
      const others = item.judgements.filter((judgement) => judgement.partyId !== partyId);
      return { ...item, judgements: [...others, { partyId, label, motivation, by: actor.id, on }] };
    }
    case "propose":
      return { ...item, proposal: { ...choiceOf(command), by: actor.id, on } };
    case "decide":
      return { ...item, decision: { ...choiceOf(command), by: actor.id, on } };
    case "plan": {
      const { ownerId, due, actionIds = [] } = command;
      return { ...item, harmonisation: { ownerId, due, actionIds } };
    }
    case "harmonise":
      return {
        ...item,
        ...(command.resultId === undefined ? {} : { resultId: command.resultId }),
        harmonisedOn: on,
      };
    case "reopen": {
      const { proposal: _proposal, decision: _decision, harmonisation: _plan, ...rest } = item;
      return { ...rest, judgements: [] };
    }
    default:
      return item;
  }
}

/** What the gates of the life cycle ask, read from the workbench and the item as the command would leave it. */
export function commandFacts(
  { project, items }: MergerWorkbench,
  item: ComparisonItem,
  command: ItemCommand,
  { actor, on }: { readonly actor: MergerActor; readonly on: CalendarDate },
): Readonly<Record<Gate, boolean>> {
  const members = new Set(item.members.map(({ partyId, refId }) => `${partyId}/${refId}`));
  const parties = new Set(item.members.map(({ partyId }) => partyId));
  return {
    "in-one-item":
      members.size === item.members.length &&
      [...parties].every((partyId) => project.parties.some(({ id }) => id === partyId)) &&
      items.every(
        (other) =>
          other.id === item.id ||
          other.kind !== item.kind ||
          other.members.every(({ partyId, refId }) => !members.has(`${partyId}/${refId}`)),
      ),
    "every-member-described": item.members.every(({ summary }) => summary !== undefined),
    "judgement-in-order":
      command.command === "judge" &&
      parties.has(command.partyId) &&
      (actor.partyId === undefined || actor.partyId === command.partyId) &&
      command.motivation.trim() !== "",
    "every-party-judged": [...parties].every((partyId) =>
      item.judgements.some((judgement) => judgement.partyId === partyId && judgement.motivation.trim() !== ""),
    ),
    "choice-in-order":
      (command.command === "propose" || command.command === "decide") &&
      command.why.trim().length >= LEAST_WHY &&
      (command.option === "keep" ? parties.has(command.partyId ?? "") : command.partyId === undefined),
    "harmonisation-planned": item.harmonisation !== undefined,
    "result-named": (item.decision?.option === "stop") !== (item.resultId !== undefined),
    "merger-in-effect": on >= project.effectiveOn,
  };
}

type Gate =
  | "in-one-item"
  | "every-member-described"
  | "judgement-in-order"
  | "every-party-judged"
  | "choice-in-order"
  | "harmonisation-planned"
  | "result-named"
  | "merger-in-effect";

function choiceOf({ option, partyId, why }: MergerChoice): MergerChoice {
  return { option, why, ...(partyId === undefined ? {} : { partyId }) };
}
