import type { Fact } from "@maatstaf/indicators";
import { numberText } from "./number-text.ts";
import { quoted } from "./quoted.ts";

const FIELDS = [
  ["numerator", "numerator"],
  ["denominator", "denominator"],
  ["effectiveCount", "effective_count"],
  ["sumOfSquares", "sum_of_squares"],
  ["provisional", "provisional"],
  ["source", "source"],
  ["comment", "comment"],
] as const satisfies readonly (readonly [keyof Fact, string])[];

/**
 * What two facts with one key say differently, by column: `numerator=5` against `numerator=6`.
 *
 * @returns `undefined` when they say the same.
 */
export function factDifference(a: Fact, b: Fact): { readonly first: string; readonly second: string } | undefined {
  const fields = FIELDS.filter(([field]) => a[field] !== b[field]);
  if (fields.length === 0) return undefined;
  const told = (fact: Fact): string => fields.map(([field, column]) => `${column}=${valueText(fact[field])}`).join(" ");
  return { first: told(a), second: told(b) };
}

function valueText(value: string | number | boolean | undefined): string {
  if (value === undefined) return "";
  return typeof value === "number" ? numberText(value) : quoted(String(value));
}
