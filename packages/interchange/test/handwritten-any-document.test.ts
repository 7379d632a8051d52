import { Adaptation, Crosswalk, Obligation, ReferenceFramework } from "@maatstaf/framework";
import { documentWorkbook, documentYaml, readHandwritten } from "@maatstaf/interchange/frameworks";
import type { HandwrittenDocuments, HandwrittenKind } from "@maatstaf/interchange/frameworks";
import * as Effect from "effect/Effect";
import * as fc from "fast-check";
import { it, expect } from "vitest";
import { ISO, OWN, OWN_SIDE } from "./handwritten-examples.ts";

/** U+FFFD is what is left of a damaged text: a file that holds one is refused as such. */
const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 24 })
  .filter((value) => value.trim() !== "" && !/[{}\uFFFD]/u.test(value));
/** A text that its schema trims. */
const trimmed = text.map((value) => value.trim());
const translated = fc.record({ nl: text, en: text, "nl-NL": text }, { requiredKeys: ["nl"] });
const word = fc.stringMatching(/^[a-z]{1,6}(?:-[a-z0-9]{1,4})?$/u);
const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2039-12-31"), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, "2026-01-31".length));

const plainTerm = fc.record(
  { singular: trimmed, plural: trimmed, article: fc.constantFrom("de", "het") },
  { requiredKeys: ["singular", "article"] },
);
const term = fc.record(
  {
    singular: trimmed,
    plural: trimmed,
    article: fc.constantFrom("de", "het"),
    en: fc.record({ singular: trimmed, plural: trimmed }, { requiredKeys: ["singular"] }),
    alternatives: fc.array(plainTerm, { maxLength: 2 }),
  },
  { requiredKeys: ["singular", "article"] },
);
const note = fc.oneof(
  fc.record({ explanation: translated, examples: fc.array(translated, { minLength: 1, maxLength: 2 }) }),
  fc.record({ applicable: fc.constant(false), reason: trimmed }),
);
const local = fc.record(
  {
    question: translated,
    title: translated,
    guidance: translated,
    risk: translated,
    evidence: fc.array(translated, { maxLength: 2 }),
    weight: fc.double({ min: 0.01, max: 100, noNaN: true }),
  },
  { requiredKeys: ["question"] },
);
const adaptations = fc
  .record(
    {
      id: word,
      name: translated,
      cluster: trimmed,
      slots: fc.record({ klant: term, zorg: term }),
      coreProcesses: fc.array(translated, { maxLength: 3 }),
      notes: fc.record({ "own:a.goals": note, "own:a.plan": note }, { requiredKeys: [] }),
      local: fc.array(local, { maxLength: 3 }),
      stepPlan: fc.array(translated, { maxLength: 3 }),
      publishedBySource: fc.boolean(),
    },
    { requiredKeys: ["id", "name", "slots", "notes", "local"] },
  )
  .map(({ notes, local: requirements, ...fields }) =>
    Adaptation.parse({
      ...fields,
      code: "ZOR-KO",
      version: 1,
      framework: { framework: "own", edition: "2026" },
      requirements: notes,
      localRequirements: requirements.map((fieldsOfOne, index) => ({
        ...fieldsOfOne,
        id: `own:a.l-${index}`,
        code: `L${index + 1}`,
        part: "own:a",
      })),
    }),
  );

const mapping = fc.record(
  {
    relation: fc.constantFrom("equal", "subset", "superset", "overlap"),
    rationale: translated,
    verifiedBy: trimmed,
    verifiedOn: day,
  },
  { requiredKeys: ["relation", "rationale"] },
);
const crosswalks = fc.record({ id: word, goals: mapping, plan: mapping }).map(({ id, goals, plan }) =>
  Crosswalk.parse({
    id,
    from: { framework: "own", edition: "2026" },
    to: { framework: "iso", edition: "2015" },
    mappings: [
      { ...goals, from: "own:a.goals", to: "iso:6.2" },
      // Of one item only one requirement can mean the same.
      { ...plan, relation: plan.relation === "equal" ? "overlap" : plan.relation, from: "own:a.plan", to: "iso:6" },
    ],
  }),
);

const due = fc.oneof(
  fc.record(
    {
      kind: fc.constant("yearly"),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      yearOffset: fc.integer({ min: 0, max: 2 }),
    },
    { requiredKeys: ["kind", "month", "day", "yearOffset"] },
  ),
  fc.record({
    kind: fc.constant("after-event"),
    event: word,
    term: fc.record({
      amount: fc.integer({ min: 1, max: 60 }),
      unit: fc.constantFrom("calendar-days", "working-days", "weeks", "months"),
      roll: fc.constantFrom("forward", "none"),
    }),
  }),
  fc.record({ kind: fc.constant("standing") }),
);
const registers = fc.array(
  fc.record(
    {
      jurisdiction: fc.constantFrom("flanders", "belgium", "netherlands", "european-union"),
      act: trimmed,
      article: trimmed,
      certainty: fc.constantFrom("verified", "to-verify"),
      name: translated,
      summary: translated,
      evidence: translated,
      note: translated,
      due,
      tags: fc.array(word, { maxLength: 2 }),
    },
    { requiredKeys: ["jurisdiction", "act", "article", "certainty", "name", "summary", "evidence", "due"] },
  ),
  { minLength: 1, maxLength: 4 },
);
const obligations = registers.map((lines) =>
  lines.map(({ act, article, certainty, ...fields }, index) =>
    Obligation.parse({
      ...fields,
      id: `duty-${index}`,
      code: `X-${index}`,
      organisationTypes: ["municipality"],
      basis: { act, article, certainty },
    }),
  ),
);

const references = fc
  .record({
    name: translated,
    items: fc.array(fc.record({ title: translated, summary: translated }), { minLength: 1, maxLength: 5 }),
  })
  .map(({ name, items }) =>
    ReferenceFramework.parse({
      id: "iso",
      edition: "2015",
      name,
      items: items.map((item, index) => ({
        ...item,
        id: `iso:${index + 1}`,
        code: `${index + 1}`,
        ...(index > 1 ? { parent: "iso:1" } : {}),
      })),
    }),
  );

const ANY: { readonly [Kind in Exclude<HandwrittenKind, "framework">]: fc.Arbitrary<HandwrittenDocuments[Kind]> } = {
  adaptation: adaptations,
  crosswalk: crosswalks,
  obligations,
  "reference-framework": references,
};

it.each(Object.entries(ANY) as [HandwrittenKind, fc.Arbitrary<HandwrittenDocuments[HandwrittenKind]>][])(
  "any %s comes back from YAML and from a workbook in both languages as it was",
  async (kind, documents) => {
    const back = async (bytes: Uint8Array) => {
      const options = { file: "bestand", kind, framework: OWN, from: OWN_SIDE, to: ISO } as never;
      return (await Effect.runPromise(readHandwritten(bytes, options))).document;
    };
    await fc.assert(
      fc.asyncProperty(documents, fc.constantFrom("nl-BE", "en-GB"), async (document, locale) => {
        expect(await back(new TextEncoder().encode(documentYaml(kind, document)))).toEqual(document);
        expect(await back(await Effect.runPromise(documentWorkbook(kind, document, locale)))).toEqual(document);
      }),
      { numRuns: 25, interruptAfterTimeLimit: 6000 },
    );
  },
);
