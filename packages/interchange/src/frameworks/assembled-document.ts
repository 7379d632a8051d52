import { fieldsOf, wordOf } from "./fields.ts";
import type { Fields } from "./fields.ts";
import type { HandwrittenKind } from "./document-layouts.ts";
import type { ProblemList } from "../problem.ts";
import { quoted } from "../quoted.ts";
import type { FieldPath } from "./sheet-layout.ts";
import type { SheetRecord } from "./sheet-records.ts";

/** Where a part of the document comes from: the row, and the path inside it. */
interface Origin {
  readonly at: FieldPath;
  readonly record: SheetRecord;
  readonly inRow: FieldPath;
}

/** A document put together from the rows of its sheets, not checked yet. */
export interface AssembledDocument {
  readonly input: unknown;
  /** The cell in which a place of the document stands. */
  readonly cellOf: (path: FieldPath) => string | undefined;
}

/** The rows of the sheets, by the key of the sheet. */
export type RecordsOf = (sheet: string) => readonly SheetRecord[];

interface Assembly {
  readonly records: RecordsOf;
  readonly from: (at: FieldPath, record: SheetRecord, inRow?: FieldPath) => void;
  readonly fault: (record: SheetRecord, field: string, code: string) => void;
}

/** The document in the rows of its sheets. Rows that refer to what does not exist are told in the list. */
export function assembledDocument(
  kind: HandwrittenKind,
  records: RecordsOf,
  { file, problems }: { readonly file: string; readonly problems: ProblemList },
): AssembledDocument {
  const origins: Origin[] = [];
  const assembly: Assembly = {
    records,
    from: (at, record, inRow = []) => origins.push({ at, record, inRow }),
    fault: (record, field, code) => {
      const found = quoted(wordOf(record.fields[field]));
      problems.add({ file, cell: record.cellOf([field]), code, params: { found } });
    },
  };
  const input = ASSEMBLERS[kind](assembly);
  return { input, cellOf: (path) => cellOf(origins, path) };
}

const ASSEMBLERS: Readonly<Record<HandwrittenKind, (assembly: Assembly) => unknown>> = {
  framework: (assembly) => {
    const head = headOf(assembly, "framework");
    const levels = listOf(assembly, "levels", ["scale", "levels"]);
    return {
      ...head,
      scale: { ...fieldsOf(head["scale"]), levels },
      vocabulary: vocabularyOf(assembly, "vocabulary"),
      parts: listOf(assembly, "parts", ["parts"]),
      subthemes: listOf(assembly, "subthemes", ["subthemes"]),
      requirements: requirementsOf(assembly, "requirements", ["requirements"]),
    };
  },
  adaptation: (assembly) => ({
    ...headOf(assembly, "adaptation"),
    slots: vocabularyOf(assembly, "slots"),
    coreProcesses: textsOf(assembly, "core-processes", ["coreProcesses"]),
    requirements: notesOf(assembly),
    localRequirements: requirementsOf(assembly, "local-requirements", ["localRequirements"]),
    stepPlan: textsOf(assembly, "step-plan", ["stepPlan"]),
  }),
  crosswalk: (assembly) => ({ ...headOf(assembly, "crosswalk"), mappings: listOf(assembly, "mappings", ["mappings"]) }),
  obligations: (assembly) => listOf(assembly, "obligations", []),
  "reference-framework": (assembly) => ({
    ...headOf(assembly, "reference-framework"),
    items: listOf(assembly, "items", ["items"]),
  }),
};

/** The origin with the longest path that leads to a place. */
function cellOf(origins: readonly Origin[], path: FieldPath): string | undefined {
  let best: Origin | undefined;
  for (const origin of origins) {
    const leads = origin.at.every((step, depth) => step === path[depth]);
    if (leads && (best === undefined || origin.at.length >= best.at.length)) best = origin;
  }
  return best?.record.cellOf([...best.inRow, ...path.slice(best.at.length)]);
}

function headOf({ records, from, fault }: Assembly, sheet: string): Fields {
  const [head, ...more] = records(sheet);
  for (const record of more) fault(record, "id", "second-row");
  if (head !== undefined) from([], head);
  return head?.fields ?? {};
}

function listOf({ records, from }: Assembly, sheet: string, path: FieldPath): readonly Fields[] {
  return records(sheet).map((record, index) => {
    from([...path, index], record);
    return record.fields;
  });
}

function textsOf({ records, from }: Assembly, sheet: string, path: FieldPath): readonly unknown[] {
  return records(sheet).map((record, index) => {
    from([...path, index], record, ["text"]);
    return record.fields["text"];
  });
}

/** The rows of a sheet by the requirement they belong to. */
function textsByRequirement({ records }: Assembly, sheet: string): ReadonlyMap<unknown, readonly SheetRecord[]> {
  const groups = new Map<unknown, SheetRecord[]>();
  for (const record of records(sheet)) {
    const requirement = record.fields["requirement"];
    const group = groups.get(requirement) ?? [];
    group.push(record);
    groups.set(requirement, group);
  }
  return groups;
}

function requirementsOf(assembly: Assembly, sheet: string, path: FieldPath): readonly Fields[] {
  const { records, from, fault } = assembly;
  const rows = records(sheet);
  const ids = new Set(rows.map(({ fields }) => fields["id"]));
  const lists = {
    evidence: textsByRequirement(assembly, "evidence"),
    examples: textsByRequirement(assembly, "examples"),
  };
  const isLocal = sheet === "local-requirements";
  for (const [name, texts] of Object.entries(lists)) {
    if (isLocal && name === "examples") continue;
    for (const [id, own] of texts) {
      if (!ids.has(id)) for (const record of own) fault(record, "requirement", "row-without-requirement");
    }
  }
  return rows.map((record, index) => {
    const at = [...path, index];
    from(at, record);
    const { levels, ...fields } = record.fields;
    const texts = Object.entries(lists).map(([name, byId]) => {
      const own = byId.get(fields["id"]) ?? [];
      return [
        name,
        own.map((row, place) => {
          from([...at, name, place], row, ["text"]);
          return row.fields["text"];
        }),
      ] as const;
    });
    const levelTexts = Object.entries(fieldsOf(levels)).map(([value, text], place) => {
      from([...at, "levels", place], record, ["levels", Number(value)]);
      from([...at, "levels", place, "text"], record, ["levels", Number(value)]);
      return { value: Number(value), text };
    });
    return { ...fields, levels: levelTexts, ...Object.fromEntries(texts) };
  });
}

function vocabularyOf({ records, from, fault }: Assembly, path: string): Fields {
  const slots: Record<string, Fields & { readonly alternatives: Fields[] }> = {};
  for (const record of records("vocabulary")) {
    const { slot, alternative, ...term } = record.fields;
    const name = wordOf(slot);
    const known = Object.hasOwn(slots, name) ? slots[name] : undefined;
    if (alternative === true) {
      if (known === undefined) fault(record, "slot", "alternative-without-word");
      else {
        from([path, name, "alternatives", known.alternatives.length], record);
        known.alternatives.push(term);
      }
    } else if (known === undefined) {
      from([path, name], record);
      Object.defineProperty(slots, name, { value: { ...term, alternatives: [] }, enumerable: true });
    } else fault(record, "slot", "slot-twice");
  }
  return slots;
}

function notesOf(assembly: Assembly): Fields {
  const { records, from, fault } = assembly;
  const local = new Set(records("local-requirements").map(({ fields }) => fields["id"]));
  const notes: Record<string, Record<string, unknown>> = {};
  const noteOf = (id: string): Record<string, unknown> => {
    if (!Object.hasOwn(notes, id)) Object.defineProperty(notes, id, { value: {}, enumerable: true });
    return notes[id] ?? {};
  };
  const seen = new Set<string>();
  for (const record of records("notes")) {
    const { requirement, ...fields } = record.fields;
    const id = wordOf(requirement);
    if (seen.has(id)) fault(record, "requirement", "requirement-twice");
    seen.add(id);
    from(["requirements", id], record);
    Object.assign(noteOf(id), fields);
  }
  for (const [requirement, rows] of textsByRequirement(assembly, "examples")) {
    if (local.has(requirement)) continue;
    const id = wordOf(requirement);
    const note = noteOf(id);
    note["examples"] = rows.map((record, index) => {
      if (!seen.has(id)) from(["requirements", id], record);
      from(["requirements", id, "examples", index], record, ["text"]);
      return record.fields["text"];
    });
  }
  return notes;
}
