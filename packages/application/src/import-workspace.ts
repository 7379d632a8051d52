import * as Effect from "effect/Effect";
import { cardIssues, formulaIssues } from "@maatstaf/indicators";
import type { IndicatorCard } from "@maatstaf/indicators";
import type { InputIssue } from "@maatstaf/kernel";
import { canonicalJson } from "./canonical-json.ts";
import { checkedFacts, decodedFacts } from "./fact-entries.ts";
import type { DecodedFacts } from "./fact-entries.ts";
import { InvalidInput } from "./failures.ts";
import type { StoreUnavailable } from "./failures.ts";
import { IndicatorStore } from "./indicator-store.ts";
import type { ImportOutcome } from "./indicator-store.ts";
import { Transactions } from "./transactions.ts";
import type { Workspace } from "./workspace.ts";

/** What the import of a workspace did, for cards and for facts. */
export interface WorkspaceOutcome {
  readonly cards: ImportOutcome;
  readonly facts: ImportOutcome;
}

/**
 * Takes a whole workspace in: profile, cards and facts, all or nothing (werkmap importeren).
 *
 * A card that differs from the stored one must carry a higher version: a definition is never changed in silence.
 * Cards and facts that are stored but not in the workspace stay. The same workspace again changes nothing.
 *
 * @returns Counts for cards and facts; fails with {@link InvalidInput} (`what: "workspace"`, paths `cards[0].version`,
 *   `facts[12].unit`) or {@link StoreUnavailable}.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { importWorkspace, memoryStore } from "@maatstaf/application";
 * import { exampleWorkspace } from "@maatstaf/application/store-contract";
 *
 * const { cards, facts } = await Effect.runPromise(Effect.provide(importWorkspace(exampleWorkspace), memoryStore));
 * cards // => { added: 2, unchanged: 0, superseded: 0 }
 * facts // => { added: 16, unchanged: 0, superseded: 0 }
 * ```
 */
export const importWorkspace = Effect.fn("importWorkspace")(function* (
  workspace: Workspace,
): Effect.fn.Return<WorkspaceOutcome, InvalidInput | StoreUnavailable, IndicatorStore | Transactions> {
  const { atomically } = yield* Transactions;
  return yield* atomically(checkAndSave(workspace, yield* decodedFacts(workspace.facts)));
});

const checkAndSave = Effect.fnUntraced(function* (workspace: Workspace, facts: DecodedFacts) {
  const store = yield* IndicatorStore;
  const stored = new Map((yield* store.cards).map((card) => [card.id, card]));
  const plans = workspace.cards.map((card) => ({ card, standing: stored.get(card.id) }));
  const checked = checkedFacts(facts, {
    cards: new Map([...stored, ...workspace.cards.map((card) => [card.id, card] as const)]),
    units: workspace.units.map((unit) => unit.id),
  });
  const issues = [
    ...duplicateCards(workspace.cards),
    ...workspace.cards.flatMap(ownIssues),
    ...formulaFaults(workspace.cards, stored),
    ...plans.flatMap(({ card, standing }, index) => versionIssues(card, standing, index)),
    ...(checked.kind === "issues" ? checked.issues.map((issue) => ({ ...issue, path: `facts${issue.path}` })) : []),
  ];
  if (issues.length > 0 || checked.kind === "issues") return yield* new InvalidInput({ what: "workspace", issues });

  yield* store.saveOrganisation(workspace);
  const changed = plans.filter(({ card, standing }) => !sameCard(card, standing));
  yield* Effect.forEach(changed, ({ card, standing }) => store.saveCard(card, standing?.version), {
    discard: true,
  }).pipe(Effect.catchTag("StaleVersion", Effect.die));
  const appended = yield* Effect.catchTag(store.appendFacts(checked.entries), "NotFound", Effect.die);
  const added = plans.filter(({ standing }) => standing === undefined).length;
  const cards = { added, unchanged: plans.length - changed.length, superseded: changed.length - added };
  return { cards, facts: appended };
});

/** Formulas are judged among all cards there will be: those of the workspace, and the stored ones beside them. */
function formulaFaults(
  cards: readonly IndicatorCard[],
  stored: ReadonlyMap<string, IndicatorCard>,
): readonly InputIssue[] {
  const all = [...new Map([...stored, ...cards.map((card) => [card.id, card] as const)]).values()];
  return cards.flatMap((card, index) => {
    // What the card shows by itself has been told already.
    const told = new Set(cardIssues(card).map(({ field, code }) => `${field} ${code}`));
    return formulaIssues(card, all)
      .filter(({ field, code }) => !told.has(`${field} ${code}`))
      .map(({ field, code, params }) => ({ path: `cards[${index}].${field}`, code, params }));
  });
}

function duplicateCards(cards: readonly IndicatorCard[]): readonly InputIssue[] {
  const first = new Map(cards.map((card, index) => [card.id, index] as const).toReversed());
  return cards.flatMap((card, index) =>
    first.get(card.id) === index
      ? []
      : [{ path: `cards[${index}].id`, code: "duplicate-card", params: { found: card.id } }],
  );
}

function ownIssues(card: IndicatorCard, index: number): readonly InputIssue[] {
  return cardIssues(card).map(({ field, code, params }) => ({ path: `cards[${index}].${field}`, code, params }));
}

function versionIssues(card: IndicatorCard, standing: IndicatorCard | undefined, index: number): readonly InputIssue[] {
  if (standing === undefined || sameCard(card, standing) || card.version > standing.version) return [];
  const params = { found: card.version, stored: standing.version, indicator: card.id };
  return [{ path: `cards[${index}].version`, code: "version-not-raised", params }];
}

function sameCard(card: IndicatorCard, standing: IndicatorCard | undefined): boolean {
  return standing !== undefined && canonicalJson(card) === canonicalJson(standing);
}
