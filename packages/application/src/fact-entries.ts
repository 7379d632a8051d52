import * as Effect from "effect/Effect";
import { Fact, factIssues, factSetIssues } from "@maatstaf/indicators";
import type { IndicatorCard, IndicatorId, UnitId } from "@maatstaf/indicators";
import type { InputIssue } from "@maatstaf/kernel";
import { decodeEach } from "./decode.ts";
import type { FactEntry } from "./indicator-store.ts";

/** What facts are checked against: the cards, and the units of the organisation (none listed: any unit is accepted). */
export interface FactSurroundings {
  readonly cards: ReadonlyMap<IndicatorId, IndicatorCard>;
  readonly units: readonly UnitId[];
}

/** A list of facts, decoded: those that are facts with their place, and what is wrong with the others. */
export interface DecodedFacts {
  readonly placed: readonly { readonly index: number; readonly fact: Fact }[];
  readonly issues: readonly InputIssue[];
}

/** Facts ready to append, or everything that is wrong with them; paths are `[index].field`. */
export type CheckedFacts =
  | { readonly kind: "entries"; readonly entries: readonly FactEntry[] }
  | { readonly kind: "issues"; readonly issues: readonly InputIssue[] };

/** Decodes a list of facts; gives way to other work between parts of it. */
export const decodedFacts = (input: unknown): Effect.Effect<DecodedFacts> =>
  Array.isArray(input)
    ? Effect.map(decodeEach(Fact, input), (decoded) => ({
        placed: decoded.flatMap((item, index) => (item.kind === "value" ? [{ index, fact: item.value }] : [])),
        issues: decoded.flatMap((item, index) =>
          item.kind === "issues" ? item.issues.map((issue) => at(index, issue)) : [],
        ),
      }))
    : Effect.succeed({ placed: [], issues: [{ path: "", code: "not-a-list", params: {} }] });

/** Checks decoded facts against their cards, the units and each other. */
export function checkedFacts({ placed, issues }: DecodedFacts, surroundings: FactSurroundings): CheckedFacts {
  const all = [
    ...issues,
    ...placed.flatMap(({ index, fact }) => cardIssuesOf(fact, surroundings).map((issue) => at(index, issue))),
    ...listIssues(placed),
  ];
  if (all.length > 0) return { kind: "issues", issues: all.toSorted(byIndex) };
  const versionOf = (fact: Fact) => surroundings.cards.get(fact.indicatorId)?.version ?? 0;
  return { kind: "entries", entries: placed.map(({ fact }) => ({ fact, cardVersion: versionOf(fact) })) };
}

function cardIssuesOf(fact: Fact, { cards, units }: FactSurroundings): readonly InputIssue[] {
  const card = cards.get(fact.indicatorId);
  if (card === undefined) {
    return [{ path: "indicatorId", code: "unknown-indicator", params: { found: fact.indicatorId } }];
  }
  const found = factIssues(card, fact, units.length === 0 ? {} : { units });
  return found.map(({ field, code, params }) => ({ path: field, code, params }));
}

/** A fact that is there twice is told at every place but the first, cuts that do not add up at their first place. */
function listIssues(placed: DecodedFacts["placed"]): readonly InputIssue[] {
  return factSetIssues(placed.map(({ fact }) => fact)).flatMap(({ code, indexes, params }) => {
    const places = code === "fact-twice" ? indexes.slice(1) : indexes.slice(0, 1);
    return places.flatMap((place) => {
      const index = placed[place]?.index;
      return index === undefined ? [] : [at(index, { path: "", code, params })];
    });
  });
}

function at(index: number, { path, code, params }: InputIssue): InputIssue {
  const isMember = path !== "" && !path.startsWith("[");
  return { path: `[${index}]${isMember ? "." : ""}${path}`, code, params };
}

function byIndex(a: InputIssue, b: InputIssue): number {
  return indexOf(a) - indexOf(b);
}

function indexOf({ path }: InputIssue): number {
  return Number.parseInt(path.slice(1), 10);
}
