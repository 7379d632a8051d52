import { readDate } from "@maatstaf/kernel";
import { ChannelOffer } from "@maatstaf/services";
import type { Product } from "@maatstaf/services";
import * as Result from "effect/Result";
import { numberCell } from "../number-cell.ts";
import type { WorkspaceProblem } from "../problem.ts";
import { quoted } from "../quoted.ts";
import {
  codeOfWord,
  keyText,
  notedIn,
  notedText,
  severalIn,
  singleSpaced,
  wordOfCode,
  wordsToChoose,
} from "./cell-grammar.ts";
import words from "./cell-words.json" with { type: "json" };
import type { NormsSaid } from "./list-mapping.ts";
import { normIn, normText } from "./norm-cell.ts";

/** The value that a cell says, or what is wrong with it. */
export type CellReading =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "wrong"; readonly code: string; readonly params: WorkspaceProblem["params"] };

interface CellForm {
  readonly read: (text: string, norms: NormsSaid | undefined) => CellReading;
  readonly write: (product: Product) => string;
}

/** The fields of a product whose cell has a form of its own. */
export const FORMED_FIELDS = [
  "state",
  "coUnitIds",
  "competentLevel",
  "executingLevel",
  "legalBases",
  "proofs",
  "costEuroCents",
  "channels",
  "withoutProcess",
  "norms",
  "annualVolume",
  "reviewedOn",
  "territory",
] as const;

/** A field of {@link FORMED_FIELDS}. */
export type FormedField = (typeof FORMED_FIELDS)[number];

/** How each of them is read from a cell that is not empty, and written. */
export const FORMS: Readonly<Record<FormedField, CellForm>> = {
  state: { read: (text) => word("state", text), write: ({ state }) => wordOfCode("state", state) },
  competentLevel: {
    read: (text) => word("level", text),
    write: ({ competentLevel: level }) => (level === undefined ? "" : wordOfCode("level", level)),
  },
  executingLevel: {
    read: (text) => word("level", text),
    write: ({ executingLevel: level }) => (level === undefined ? "" : wordOfCode("level", level)),
  },
  coUnitIds: {
    read: (text) => each("coUnitIds", text, (one) => one),
    write: ({ coUnitIds }) => coUnitIds.join("; "),
  },
  legalBases: {
    read: (text) => each("legalBases", text, legalBasisIn),
    write: ({ legalBases }) =>
      legalBases.map(({ id, article }) => notedText(id, keyText("article", article))).join("; "),
  },
  proofs: {
    read: (text) => each("proofs", text, proofIn),
    write: ({ proofs }) =>
      proofs
        .map(({ id, name, heldByGovernment }, at) =>
          notedText(name.nl, [
            ...(heldByGovernment ? [wordOfCode("proof", "held")] : []),
            ...keyText("id", id === `proof-${at + 1}` ? undefined : id),
          ]),
        )
        .join("; "),
  },
  costEuroCents: {
    read: (text) => made("costEuroCents", text, centsIn(text)),
    write: ({ costEuroCents: cents }) => (cents === undefined ? "" : (cents / 100).toFixed(2).replace(".", ",")),
  },
  channels: {
    read: (text) => each("channels", text, channelIn),
    write: ({ channels }) => channels.map(channelText).join("; "),
  },
  withoutProcess: {
    read: (text) => made("withoutProcess", text, text.length < 20 ? undefined : text),
    write: ({ withoutProcess }) => withoutProcess ?? "",
  },
  norms: { read: normsIn, write: ({ norms }) => norms.map(normText).join("; ") },
  annualVolume: {
    read: (text) => each("annualVolume", text, volumeIn),
    write: ({ annualVolume }) => annualVolume.map(({ year, count }) => `${year}: ${count}`).join("; "),
  },
  reviewedOn: {
    read: (text) => {
      const reading = readDate(text, "nl-BE");
      return made("reviewedOn", text, reading.kind === "date" ? reading.value : undefined);
    },
    write: ({ reviewedOn }) => reviewedOn ?? "",
  },
  territory: { read: (value) => ({ kind: "value", value }), write: ({ territory }) => territory ?? "" },
};

type Example = keyof typeof words.examples;

function made(field: Example, found: string, value: unknown): CellReading {
  if (value !== undefined) return { kind: "value", value };
  return {
    kind: "wrong",
    code: "list-form-unknown",
    params: { found: quoted(found), expected: words.examples[field] },
  };
}

function each(field: Example, cell: string, read: (text: string, at: number) => unknown): CellReading {
  const values = severalIn(cell).map((text, at) => ({ text, value: read(text, at) }));
  const wrong = values.find(({ value }) => value === undefined);
  return wrong === undefined
    ? { kind: "value", value: values.map(({ value }) => value) }
    : made(field, wrong.text, undefined);
}

function word(list: "state" | "level", text: string): CellReading {
  const value = codeOfWord(list, text);
  if (value !== undefined) return { kind: "value", value };
  const params = { found: quoted(text), expected: wordsToChoose(list) };
  return { kind: "wrong", code: "list-value-unknown", params };
}

/** Brackets that hold anything else are a part of the name. */
function proofIn(cell: string, at: number): unknown {
  const { text, notes } = notedIn(cell);
  const bare = { id: `proof-${at + 1}`, name: { nl: cell } };
  const isKnown = notes.every((note) => note.key === "id" || codeOfWord("proof", note.text) !== undefined);
  if (notes.length === 0 || !isKnown) return bare;
  return {
    id: notes.find(({ key }) => key === "id")?.value ?? bare.id,
    name: { nl: text },
    heldByGovernment: notes.some(({ key }) => key === undefined),
  };
}

function legalBasisIn(cell: string): unknown {
  const { text, notes } = notedIn(cell);
  const [note, ...others] = notes;
  return note?.key === "article" && others.length === 0 ? { id: text, article: note.value } : { id: cell };
}

function centsIn(text: string): number | undefined {
  if (codeOfWord("free", text) !== undefined) return 0;
  const amount = text.replaceAll(/€|\b(?:eur|euro)\b/giu, "").trim();
  const cell = numberCell(amount, "nl-BE");
  if (cell.kind === "wrong") return undefined;
  const cents = Math.round(cell.value * 100);
  return cents >= 0 && Math.abs(cell.value * 100 - cents) < 1e-6 ? cents : undefined;
}

function channelIn(cell: string): unknown {
  const { text, notes } = notedIn(singleSpaced(cell));
  const draft: Record<string, unknown> = { channel: codeOfWord("channel", text) };
  for (const note of notes) {
    const [maturity, appointment] = [codeOfWord("maturity", note.text), codeOfWord("appointment", note.text)];
    const [field, value] =
      note.key === "hours"
        ? ["hours", note.value]
        : maturity !== undefined
          ? ["digitalMaturity", maturity]
          : appointment !== undefined
            ? ["appointment", appointment]
            : ["available", codeOfWord("available", note.text) === undefined ? undefined : false];
    if (field in draft || value === undefined) return undefined;
    draft[field] = value;
  }
  return Result.getOrUndefined(Result.try(() => ChannelOffer.parse(draft)));
}

function channelText({ channel, available, digitalMaturity, appointment, hours }: ChannelOffer): string {
  return notedText(wordOfCode("channel", channel), [
    ...(available ? [] : [wordOfCode("available", "no")]),
    ...(digitalMaturity === undefined ? [] : [wordOfCode("maturity", digitalMaturity)]),
    ...(appointment === "none" ? [] : [wordOfCode("appointment", appointment)]),
    ...keyText("hours", hours),
  ]);
}

function volumeIn(text: string): unknown {
  const [, year = "", count = ""] = /^(\d{4}):\s*(\d{1,9})$/u.exec(text) ?? [];
  const isYear = Number(year) >= 1900 && Number(year) <= 2200;
  return isYear ? { year: Number(year), count: Number(count) } : undefined;
}

function normsIn(cell: string, said: NormsSaid | undefined): CellReading {
  const readings = severalIn(cell).map((text, at) => ({ text, reading: normIn(text, at, said) }));
  for (const { text, reading } of readings) {
    if (reading.kind === "unreadable") return made("norms", text, undefined);
    if (reading.kind === "lacks")
      return { kind: "wrong", code: "list-norm-lacks", params: { found: quoted(text), part: reading.part } };
  }
  return {
    kind: "value",
    value: readings.flatMap(({ reading }) => (reading.kind === "norm" ? [reading.norm] : [])),
  };
}
