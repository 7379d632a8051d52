import { problemText } from "@maatstaf/interchange";
import { documentYaml, readHandwritten } from "@maatstaf/interchange/frameworks";
import type { WorkspaceProblem } from "@maatstaf/interchange";
import type { HandwrittenKind } from "@maatstaf/interchange/frameworks";
import * as Effect from "effect/Effect";
import { describe, expect, it } from "vitest";
import type { Cell } from "write-excel-file/node";
import { EXAMPLES, ISO, OWN, OWN_SIDE, workbook } from "./handwritten-examples.ts";

type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

const LEVELS = [0, 1, 2, 3, 4, 5].map((value) => [value, `niveau ${value}`, "wat het betekent"]);
const SHEETS: Sheets = {
  Kader: [
    ["id", "uitgave", "versie", "status", "naam nl", "schaal"],
    ["own", "2026", 1, "draft", "Eigen kader", "m05"],
  ],
  Niveaus: [["waarde", "naam nl", "omschrijving nl"], ...LEVELS],
  Woordenschat: [
    ["slot", "enkelvoud", "meervoud", "lidwoord"],
    ["klant", "klant", "klanten", "de"],
  ],
  Onderdelen: [
    ["id", "code", "naam nl"],
    ["own:a", "A", "Sturen"],
  ],
  Vereisten: [
    ["id", "code", "onderdeel", "vraag nl"],
    ["own:a.goals", "A.1", "own:a", "Zijn er doelen?"],
    ["own:a.plan", "A.2", "own:a", "Is er een plan?"],
  ],
};

const outcome = async (kind: HandwrittenKind, bytes: Uint8Array) => {
  const options = { file: "kader.xlsx", kind, framework: OWN, from: OWN_SIDE, to: ISO } as never;
  return Effect.runPromise(
    Effect.match(readHandwritten(bytes, options), {
      onSuccess: ({ document, remarks }) => ({ document, remarks, problems: [] as readonly WorkspaceProblem[] }),
      onFailure: ({ problems }) => ({ document: undefined, remarks: [], problems }),
    }),
  );
};
const problemsOf = async (sheets: Sheets, kind: HandwrittenKind = "framework") => {
  const { document, problems } = await outcome(kind, await workbook(sheets));
  expect(document).toBeUndefined();
  for (const problem of problems) {
    expect(problemText(problem, "nl-BE")).toContain(problem.cell ?? problem.file);
    expect(problemText(problem, "nl-BE")).not.toBe(problemText(problem, "en-GB"));
    expect(problemText(problem, "nl-BE")).not.toContain(`(${problem.code})`);
  }
  return problems.map(({ cell, code }) => [cell, code]);
};
const changed = (sheet: string, row: number, column: number, value: Cell): Sheets => ({
  ...SHEETS,
  [sheet]: (SHEETS[sheet] ?? []).map((cells, index) =>
    index === row ? Object.assign([...cells], { [column]: value }) : cells,
  ),
});
const without = (sheet: string): Sheets =>
  Object.fromEntries(Object.entries(SHEETS).filter(([name]) => name !== sheet));
const withRow = (sheet: string, row: readonly Cell[]): Sheets => ({
  ...SHEETS,
  [sheet]: [...(SHEETS[sheet] ?? []), row],
});

const texts = async (sheets: Sheets, kind: HandwrittenKind = "framework") =>
  (await outcome(kind, await workbook(sheets))).problems.map((problem) => problemText(problem, "nl-BE"));
const withWeight = (weight: Cell): Sheets => ({
  ...SHEETS,
  Onderdelen: [
    ["id", "code", "naam nl", "gewicht"],
    ["own:a", "A", "Sturen", weight],
  ],
});

it("a workbook written by hand is read, with remarks at their cells", async () => {
  const { document, remarks } = await outcome("framework", await workbook(SHEETS));
  expect(document).toMatchObject({ id: "own", edition: "2026", requirements: [{ code: "A.1" }, { code: "A.2" }] });
  expect(remarks.map(({ cell, code }) => [cell, code])).toContainEqual(["Vereisten!A3", "guidance-missing"]);
});

it("capitals, spaces and English names are no difference", async () => {
  const { Vereisten: requirements = [], ...rest } = SHEETS;
  const [, ...rows] = requirements;
  const { document } = await outcome(
    "framework",
    await workbook({ ...rest, "REQUIREMENTS ": [["ID", "Code", "part", " Question  NL"], ...rows] }),
  );
  expect(document).toMatchObject({ requirements: [{ question: { nl: "Zijn er doelen?" } }, {}] });
});

it("a day that was typed as a day is that day, in every time zone", async () => {
  const { document } = await outcome(
    "crosswalk",
    await workbook({
      Kruistabel: [
        ["id", "van kader", "van uitgave", "naar kader", "naar uitgave"],
        ["own-iso", "own", 2026, "iso", 2015],
      ],
      Koppelingen: [
        ["van", "naar", "relatie", "motivering nl", "nagekeken door", "nagekeken op"],
        [
          "own:a.goals",
          "iso:6.2",
          "equal",
          "Beide vragen doelen.",
          "het team",
          { value: new Date(Date.UTC(2026, 1, 3)), type: Date, format: "dd/mm/yyyy" },
        ],
      ],
    }),
  );
  expect(document).toMatchObject({ to: { edition: "2015" }, mappings: [{ verifiedOn: "2026-02-03" }] });
});

describe("what is wrong in a workbook is told with its cell, and nothing is loaded half", () => {
  it.each<readonly [string, Sheets, readonly (readonly [string | undefined, string])[]]>([
    ["a missing sheet", without("Vereisten"), [[undefined, "sheet-missing"]]],
    ["a sheet without its row", { ...SHEETS, Kader: (SHEETS["Kader"] ?? []).slice(0, 1) }, [["Kader", "sheet-empty"]]],
    [
      "two rows where there is one",
      withRow("Kader", ["other", "1", 1, "draft", "X", "m05"]),
      [["Kader!A3", "second-row"]],
    ],
    ["an unknown sheet", { ...SHEETS, Vereiste: [["id"]] }, [["Vereiste", "sheet-unknown"]]],
    ["a sheet in two languages", { ...SHEETS, Parts: SHEETS["Onderdelen"] ?? [] }, [["Parts", "sheet-twice"]]],
    ["a missing column", changed("Vereisten", 0, 3, "uitleg nl"), [["Vereisten", "column-missing"]]],
    ["an unknown column", changed("Vereisten", 0, 4, "vraga nl"), [["Vereisten!E1", "heading-unknown-here"]]],
    ["a column that stands twice", changed("Vereisten", 0, 4, "Vraag NL"), [["Vereisten!E1", "column-twice"]]],
    ["a column without a name", changed("Vereisten", 1, 4, "iets"), [["Vereisten!E1", "column-without-name"]]],
    ["a duplicate id", changed("Vereisten", 2, 0, "own:a.goals"), [["Vereisten!A3", "duplicate-id"]]],
    ["a duplicate code", changed("Vereisten", 2, 1, "A.1"), [["Vereisten!B3", "duplicate-code"]]],
    ["a part that does not exist", changed("Vereisten", 2, 2, "own:b"), [["Vereisten!C3", "dangling-part"]]],
    ["an unknown slot", changed("Vereisten", 1, 3, "Kent {burger:de} ons?"), [["Vereisten!D2", "unknown-slot"]]],
    ["a malformed slot", changed("Vereisten", 1, 3, "Kent {klant ons?"), [["Vereisten!D2", "slot-malformed"]]],
    ["an empty cell that is needed", changed("Vereisten", 2, 3, null), [["Vereisten!D3", "missing"]]],
    ["a number that is none", changed("Kader", 1, 2, "twee"), [["Kader!C2", "wrong-type"]]],
    ["a word that is not in the list", changed("Kader", 1, 3, "klaar"), [["Kader!D2", "not-allowed"]]],
    ["a spreadsheet error", changed("Onderdelen", 1, 2, "#REF!"), [["Onderdelen!C2", "spreadsheet-error"]]],
    [
      "a formula without an outcome",
      changed("Vereisten", 2, 3, { value: "A1", type: "Formula" }),
      [["Vereisten!D3", "formula-without-value"]],
    ],
    ["a percentage", changed("Kader", 1, 2, "50%"), [["Kader!C2", "wrong-type"]]],
    [
      "no requirement at all",
      { ...SHEETS, Vereisten: (SHEETS["Vereisten"] ?? []).slice(0, 1) },
      [["Vereisten", "list-too-short"]],
    ],
    [
      "a scale of one level",
      { ...SHEETS, Niveaus: (SHEETS["Niveaus"] ?? []).slice(0, 2) },
      [["Niveaus", "list-too-short"]],
    ],
    ["an id with capitals", changed("Kader", 1, 0, "Eigen Kader"), [["Kader!A2", "not-a-framework-id"]]],
    ["an id with a space", changed("Vereisten", 2, 0, "own:a plan"), [["Vereisten!A3", "not-an-element-id"]]],
    ["a code with a slash", changed("Onderdelen", 1, 1, "A/1"), [["Onderdelen!B2", "not-a-code"]]],
    [
      "a word that stands twice",
      withRow("Woordenschat", ["klant", "burger", "burgers", "de"]),
      [["Woordenschat!A3", "slot-twice"]],
    ],
    [
      "evidence of no requirement",
      {
        ...SHEETS,
        Bewijs: [
          ["vereiste", "tekst nl"],
          ["own:a.goal", "een nota"],
        ],
      },
      [["Bewijs!A2", "row-without-requirement"]],
    ],
    [
      "an alternative without a word",
      {
        ...SHEETS,
        Woordenschat: [
          ["slot", "enkelvoud", "lidwoord", "alternatief"],
          ["klant", "kind", "het", "ja"],
        ],
      },
      [["Woordenschat!A2", "alternative-without-word"]],
    ],
    [
      "merged cells",
      {
        ...SHEETS,
        Vereisten: [
          ["id", "code", "onderdeel", "vraag nl"],
          ["own:a.goals", "A.1", { value: "own:a", type: String, rowSpan: 2 }, "Zijn er doelen?"],
          ["own:a.plan", "A.2", null, "Is er een plan?"],
        ],
      },
      [["Vereisten!C2", "cells-merged"]],
    ],
  ])("%s", async (_, sheets, expected) => {
    expect(await problemsOf(sheets)).toEqual(expected);
  });

  it("says in so many words what was found, where, what was expected and what to do", async () => {
    expect(await texts(changed("Vereisten", 2, 0, "own:a.goals"))).toEqual([
      "kader.xlsx, Vereisten!A3: De id own:a.goals staat er al, bij Vereisten!A2. Geef elk element een eigen id, ook als het andere niet meer in gebruik is.",
    ]);
    expect(await texts({ ...SHEETS, Vereisten: (SHEETS["Vereisten"] ?? []).slice(0, 1) })).toEqual([
      "kader.xlsx, Vereisten: Een kader heeft minstens 1 vereiste; hier staat er geen. Vul aan.",
    ]);
    expect(await texts(changed("Vereisten", 2, 3, null))).toEqual([
      "kader.xlsx, Vereisten!D3: Dit ontbreekt. Vul een tekst in.",
    ]);
    expect(await texts(changed("Kader", 0, 4, "naam"))).toEqual([
      "kader.xlsx, Kader!E1: De kolom “naam” kennen we niet. Bedoelde u “naam nl”?",
      "kader.xlsx, Kader: De kolom “naam nl” ontbreekt. Voeg ze toe aan de eerste rij en vul ze in.",
    ]);
    const local = Array.from({ length: 11 }, (_, index) => [`own:a.l${index}`, `L${index}`, "own:a", "Nog iets?"]);
    const many = {
      Vertaling: [
        ["id", "code", "versie", "kader", "uitgave van het kader", "naam nl"],
        ["childcare", "ZOR", 1, "own", "2026", "kinderopvang"],
      ],
      "Eigen vereisten": [["id", "code", "onderdeel", "vraag nl"], ...local],
    };
    expect(await texts(many, "adaptation")).toEqual([
      "kader.xlsx, Eigen vereisten: Een vertaling heeft hoogstens 10 eigen vereisten; hier staan er 11. Houd de belangrijkste over.",
    ]);
  });

  it("a share shown as a percentage, and a number typed as text, are those numbers", async () => {
    for (const weight of [{ value: 0.5, type: Number, format: "0%" } as const, "0,5", "0.5"]) {
      const { document } = await outcome("framework", await workbook(withWeight(weight)));
      expect(document).toMatchObject({ parts: [{ weight: 0.5 }] });
    }
  });

  it("every problem at once", async () => {
    const sheets = {
      ...changed("Vereisten", 2, 0, "own:a.goals"),
      Kader: changed("Kader", 1, 3, "klaar")["Kader"] ?? [],
    };
    expect(await problemsOf(sheets)).toEqual([["Kader!D2", "not-allowed"]]);
    expect(await problemsOf({ ...without("Niveaus"), Extra: [["a"]] })).toEqual([
      ["Extra", "sheet-unknown"],
      [undefined, "sheet-missing"],
    ]);
  });

  it("a mapping to what does not exist", async () => {
    const sheets = {
      Kruistabel: [
        ["id", "van kader", "van uitgave", "naar kader", "naar uitgave"],
        ["own-iso", "own", "2026", "iso", "2015"],
      ],
      Koppelingen: [
        ["van", "naar", "relatie", "motivering nl"],
        ["own:a.goals", "iso:6.2", "overlap", "Beide vragen doelen."],
        ["own:a.goals", "iso:9.9", "overlap", "Bestaat niet."],
        ["own:a.none", "iso:6.2", "gelijk", null],
      ],
    };
    expect(await problemsOf(sheets, "crosswalk")).toEqual([
      ["Koppelingen!C4", "not-allowed"],
      ["Koppelingen!D4", "missing"],
    ]);
    const [head, first, second] = sheets.Koppelingen;
    expect(await problemsOf({ ...sheets, Koppelingen: [head ?? [], first ?? [], second ?? []] }, "crosswalk")).toEqual([
      ["Koppelingen!B3", "dangling-to"],
    ]);
  });

  it("an adaptation that excludes without a reason, names no requirement, or has one twice", async () => {
    const sheets = {
      Vertaling: [
        ["id", "code", "versie", "kader", "uitgave van het kader", "naam nl"],
        ["childcare", "ZOR", 1, "own", "2026", "kinderopvang"],
      ],
      Toelichtingen: [
        ["vereiste", "van toepassing", "reden"],
        ["own:a.goals", "nee", null],
        ["own:a.nothing", "ja", null],
      ],
    };
    expect(await problemsOf(sheets, "adaptation")).toEqual([
      ["Toelichtingen!C2", "reason-missing"],
      ["Toelichtingen!A3", "unknown-requirement"],
    ]);
    const twice = { ...sheets, Toelichtingen: [...sheets.Toelichtingen, ["own:a.goals", "ja", null]] };
    expect(await problemsOf(twice, "adaptation")).toEqual([["Toelichtingen!A4", "requirement-twice"]]);
  });
});

const yaml = (text: string) => outcome("framework", new TextEncoder().encode(text));

describe("what is wrong in YAML is told with line and character", () => {
  const written = documentYaml("framework", EXAMPLES.framework);

  it.each([
    ["a duplicate id", written.replace("id: own:a.plan", "id: own:a.goals"), "requirements[1].id", "duplicate-id"],
    ["an unknown slot", written.replaceAll("{zorg}", "{zoorg}"), "requirements[1].question.nl", "unknown-slot"],
    ["an unknown field", written.replace("weight: 1.5", "wieght: 1.5"), "parts[0].wieght", "yaml-unknown-field"],
  ])("%s", async (_, text, path, code) => {
    const { document, problems } = await yaml(text);
    expect(document).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path, code, row: expect.any(Number), column: expect.any(Number) });
    const row = problems[0]?.row ?? 0;
    expect(written.split("\n")[row - 1]).not.toBe(text.split("\n")[row - 1]);
    expect(problemText(problems[0] ?? { file: "", code: "", params: {} }, "nl-BE")).toContain(`regel ${row}`);
  });

  it("an edition and a code that look like numbers stay texts", async () => {
    const { document } = await yaml(
      written.replace('edition: "2026"', "edition: 2026").replace("code: A.2", "code: 4.10"),
    );
    expect(document).toMatchObject({ edition: "2026", requirements: [{}, { code: "4.10" }] });
  });

  it.each(["id;code;vraag\na;b;c\n", "zomaar een zin", "42"])("what is no document at all: %j", async (text) => {
    const { problems } = await yaml(text);
    expect(problems.map(({ code }) => code)).toEqual(["document-none"]);
    expect(problemText(problems[0] ?? { file: "", code: "", params: {} }, "nl-BE")).toContain("geen werkboek");
  });

  it("a list that is too short says of what, and how many there are", async () => {
    const { problems } = await yaml(written.replace(/requirements:[\s\S]*$/u, "requirements: []\n"));
    const texts = problems.map((problem) => problemText(problem, "en-GB"));
    expect(texts).toEqual([expect.stringContaining("A framework has at least 1 requirement; there is none here.")]);
  });

  it.each(["*x", "a: &a [1]\nb: *a\n", "[".repeat(200), "", "\0", "{a: 1, a: 2}"])("%j is refused", async (text) => {
    expect((await yaml(text)).problems.length).toBeGreaterThan(0);
  });
});
