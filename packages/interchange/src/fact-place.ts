import type { Fact, IndicatorCard } from "@maatstaf/indicators";
import type { PeriodKind } from "@maatstaf/kernel";
import type { Wrong } from "./fact-row.ts";
import type { FactRules } from "./fact-rules.ts";
import type { PeriodReader } from "./period-reader.ts";
import { quoted } from "./quoted.ts";
import { suggestion } from "./suggestion.ts";

/** Longest id of a unit, as its schema has it. */
const UNIT_CHARACTERS = 80;

/** The card an id belongs to; `undefined` when there is none, which is told, or when it could not be read. */
export function cardOf(id: string, { cards }: FactRules, wrong: Wrong): IndicatorCard | undefined {
  if (id === "") wrong("indicator", "cell-empty", { expected: "indicator" });
  else if (!cards.has(id)) {
    wrong("indicator", "unknown-indicator", () => ({
      found: quoted(id),
      suggestion: suggestion(id, cards.keys()) ?? "",
    }));
  }
  return cards.get(id);
}

/** The period a text stands for, of the kind the card asks for. */
export function periodOf(
  text: string,
  frequency: PeriodKind | undefined,
  { periodAt, wrong }: { readonly periodAt: PeriodReader; readonly wrong: Wrong },
): Fact["period"] | undefined {
  if (text === "") {
    wrong("period", "cell-empty", { expected: "period" });
    return undefined;
  }
  const found = periodAt(text, frequency);
  if (found.kind === "period") return found.period;
  wrong("period", found.code, found.params);
  return undefined;
}

/** The unit an id stands for; `undefined` for the organisation as a whole. */
export function unitOf(id: string, { units }: FactRules, wrong: Wrong): string | undefined {
  if (id === "") return undefined;
  if (units.size > 0 ? units.has(id) : id.length <= UNIT_CHARACTERS) return id;
  wrong("unit", "unknown-unit", () => ({ found: quoted(id), suggestion: likelyUnit(id, units) ?? "" }));
  return undefined;
}

/** The unit whose id or name comes nearest to what was typed. */
function likelyUnit(typed: string, units: FactRules["units"]): string | undefined {
  const ids = new Map<string, string>();
  for (const [id, names] of units) for (const name of [...names, id]) ids.set(name, id);
  const near = suggestion(typed, ids.keys());
  return near === undefined ? undefined : ids.get(near);
}
