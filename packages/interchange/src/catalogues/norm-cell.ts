import { ServiceNorm } from "@maatstaf/services";
import type { ServiceNorm as ServiceNormType } from "@maatstaf/services";
import * as Result from "effect/Result";
import { numberCell } from "../number-cell.ts";
import { numberText } from "../number-text.ts";
import { codeOfWord, keyText, notesIn, singleSpaced, wordOfCode } from "./cell-grammar.ts";
import type { CellNote } from "./cell-grammar.ts";
import type { NormsSaid } from "./list-mapping.ts";

/** A norm as a cell says it, or what it does not say. */
export type NormReading =
  | { readonly kind: "norm"; readonly norm: ServiceNormType }
  | { readonly kind: "unreadable" }
  | { readonly kind: "lacks"; readonly part: keyof NormsSaid };

const KEYS: ReadonlySet<string> = new Set(["start", "stop", "calendarId", "source", "indicatorId", "territory", "id"]);
const PERCENT = 100;
/** More letters than any kind and operator have together. */
const LONGEST_WORDS = 80;

/**
 * `doorlooptijd binnen 10 werkdagen, in 95 %, niet wettelijk, bekendgemaakt, van: aanvraag, tot: klaar`. A time without a word
 * before it is a longest time, a share a least share; all else that the cell does not say is in `said`, or lacks.
 *
 * @param at - Which norm of the cell it is, from 0, for its id where it has none.
 */
export function normIn(text: string, at: number, said: NormsSaid = {}): NormReading {
  const [head, ...notes] = notesIn(singleSpaced(text));
  const threshold = head === undefined ? undefined : thresholdIn(head.text);
  if (threshold === undefined) return { kind: "unreadable" };
  const told = notes.map(notedPart);
  if (told.some((part) => part === undefined)) return { kind: "unreadable" };
  const keys = told.flatMap((part) => Object.keys(part ?? {}));
  if (new Set(keys).size < keys.length) return { kind: "unreadable" };
  const draft = { id: `norm-${at + 1}`, ...said, ...threshold, ...Object.assign({}, ...told) };
  const part = (["kind", "commitment", "legal", "published"] as const).find((name) => !(name in draft));
  if (part !== undefined) return { kind: "lacks", part };
  const parsed = Result.try(() => ServiceNorm.parse(draft));
  return Result.isSuccess(parsed) ? { kind: "norm", norm: parsed.success } : { kind: "unreadable" };
}

function thresholdIn(text: string): Readonly<Record<string, string | number>> | undefined {
  const [, before = "", amount = "", unitWord = ""] = /^(\D*)(\d[\d.,]*)\s*([^\d\s].*)$/u.exec(text) ?? [];
  const unit = codeOfWord("unit", unitWord);
  const number = numberCell(amount, "nl-BE");
  if (unit === undefined || number.kind === "wrong" || before.length > LONGEST_WORDS) return undefined;
  const terms = before.trim().replace(/:$/u, "").split(/\s+/u);
  const found = [...terms.keys(), terms.length]
    .map((from) => ({
      kind: terms.slice(0, from).join(" ").replace(/:$/u, ""),
      operator: terms.slice(from).join(" "),
    }))
    .find(
      ({ kind, operator }) =>
        (kind === "" || codeOfWord("kind", kind) !== undefined) &&
        (operator === "" || codeOfWord("operator", operator) !== undefined),
    );
  if (found === undefined) return undefined;
  const kind = codeOfWord("kind", found.kind);
  return {
    ...(kind === undefined ? {} : { kind }),
    operator: codeOfWord("operator", found.operator) ?? (unit === "share" ? "at-least" : "at-most"),
    value: unit === "share" ? number.value / PERCENT : number.value,
    unit,
  };
}

function notedPart({ text, key, value }: CellNote): Readonly<Record<string, unknown>> | undefined {
  if (key !== undefined) {
    if (!KEYS.has(key)) return undefined;
    return { [key]: key === "start" || key === "stop" || key === "source" ? { nl: value } : value };
  }
  const [, percent] = /^(?:in\s+)?(\d+(?:[.,]\d+)?)\s*%(?:\s+van de gevallen|\s+of cases)?$/iu.exec(text) ?? [];
  if (percent !== undefined) return { commitment: Number(percent.replace(",", ".")) / PERCENT };
  const flag = codeOfWord("flag", text);
  if (flag === "legal" || flag === "not-legal") return { legal: flag === "legal" };
  if (flag === "published" || flag === "not-published") return { published: flag === "published" };
  return flag === "waiting-for-customer" ? { pause: flag } : undefined;
}

/** A norm as a cell says it, all of it in the cell. */
export function normText(norm: ServiceNormType, at: number): string {
  const { id, kind, operator, value, unit, commitment, pause, legal, published } = norm;
  const amount = unit === "share" ? percentText(value) : numberText(value).replace(".", ",");
  return [
    `${wordOfCode("kind", kind)} ${wordOfCode("operator", operator)} ${amount} ${wordOfCode("unit", unit)}`,
    `in ${percentText(commitment)} %`,
    wordOfCode("flag", legal ? "legal" : "not-legal"),
    wordOfCode("flag", published ? "published" : "not-published"),
    ...(pause === "none" ? [] : [wordOfCode("flag", pause)]),
    ...keyText("start", norm.start?.nl),
    ...keyText("stop", norm.stop?.nl),
    ...keyText("calendarId", norm.calendarId),
    ...keyText("source", norm.source?.nl),
    ...keyText("indicatorId", norm.indicatorId),
    ...keyText("territory", norm.territory),
    ...keyText("id", id === `norm-${at + 1}` ? undefined : id),
  ].join(", ");
}

/** Twelve digits: what a sum of halves adds behind them is no part of the promise. */
function percentText(share: number): string {
  return numberText(Number((share * PERCENT).toPrecision(12))).replace(".", ",");
}
