import { CARD, cp1252, HEAD } from "./workspace-folder.ts";
import type { FolderFiles } from "./workspace-folder.ts";
import type { WorkspaceProblem } from "@maatstaf/interchange";

/** Something people do to a workspace, and every problem it must give. */
export interface BadInput {
  readonly name: string;
  readonly files: FolderFiles;
  readonly problems: readonly WorkspaceProblem[];
}

const NEW = "facts/new.csv";
const COLUMNS = "indicator,period,unit,numerator,denominator";

/** One row in a new facts file, with the problems of its cells. */
function row(
  name: string,
  cells: string,
  ...problems: readonly Pick<WorkspaceProblem, "column" | "code" | "params">[]
): BadInput {
  return {
    name,
    files: { [NEW]: `${COLUMNS}\n${cells}\n` },
    problems: problems.map(({ column, ...problem }) => ({
      file: NEW,
      row: 2,
      ...(column === undefined ? {} : { column }),
      ...problem,
    })),
  };
}

/** A changed card, with the problems of its fields. */
function card(
  name: string,
  from: string | RegExp,
  to: string,
  ...problems: readonly Omit<WorkspaceProblem, "file">[]
): BadInput {
  const file = "cards/permits-in-time.yaml";
  return {
    name,
    files: { [file]: CARD.replace(from, to) },
    problems: problems.map((problem) => ({ file, ...problem })),
  };
}

/** A whole new facts file, with its problems. */
function facts(
  name: string,
  content: string | Uint8Array,
  ...problems: readonly Omit<WorkspaceProblem, "file">[]
): BadInput {
  return { name, files: { [NEW]: content }, problems: problems.map((problem) => ({ file: NEW, ...problem })) };
}

const none = {};

export const BAD_INPUTS: readonly BadInput[] = [
  row("a unit with a typing error", "permits-in-time,2025-03,omgevng,1,2", {
    column: "unit",
    code: "unknown-unit",
    params: { found: "omgevng", suggestion: "omgeving" },
  }),
  row("the name of a unit in place of its id", "permits-in-time,2025-03,Burgerzaken,1,2", {
    column: "unit",
    code: "unknown-unit",
    params: { found: "Burgerzaken", suggestion: "balie" },
  }),
  row("a unit nobody knows", "permits-in-time,2025-03,zwembad,1,2", {
    column: "unit",
    code: "unknown-unit",
    params: { found: "zwembad", suggestion: "" },
  }),
  row("an indicator with a typing error", "permit-in-time,2025-03,balie,1,2", {
    column: "indicator",
    code: "unknown-indicator",
    params: { found: "permit-in-time", suggestion: "permits-in-time" },
  }),
  row("an indicator without a card", "parking,2025-03,balie,1,2", {
    column: "indicator",
    code: "unknown-indicator",
    params: { found: "parking", suggestion: "" },
  }),
  row("a numerator above its denominator", "permits-in-time,2025-03,balie,81,80", {
    column: "numerator",
    code: "numerator-above-denominator",
    params: { found: 81, denominator: 80 },
  }),
  row("a percentage without its base", "permits-in-time,2025-03,balie,85.5,", {
    column: "denominator",
    code: "percentage-offered",
    params: { found: 85.5, aggregation: "ratio" },
  }),
  row("a percentage sign", "permits-in-time,2025-03,balie,85%,100", {
    column: "numerator",
    code: "percentage-found",
    params: { found: "85%" },
  }),
  row("a denominator that is missing", "permits-in-time,2025-03,balie,850,", {
    column: "denominator",
    code: "denominator-missing",
    params: { aggregation: "ratio" },
  }),
  row("a denominator for a count", "complaints,2025-Q1,balie,5,10", {
    column: "denominator",
    code: "denominator-not-used",
    params: { found: 10, aggregation: "count" },
  }),
  row("a negative number", "complaints,2025-Q1,balie,-5,", {
    column: "numerator",
    code: "negative",
    params: { found: -5 },
  }),
  row("an ambiguous number", "complaints,2025-Q1,balie,1.234,", {
    column: "numerator",
    code: "number-ambiguous",
    params: { found: "1.234", whole: "1234", fraction: "1,234" },
  }),
  row("words in place of a number", "complaints,2025-Q1,balie,twaalf,", {
    column: "numerator",
    code: "number-unreadable",
    params: { found: "twaalf" },
  }),
  row("an error of a spreadsheet", "complaints,2025-Q1,balie,#DEEL/0!,", {
    column: "numerator",
    code: "spreadsheet-error",
    params: { found: "#DEEL/0!" },
  }),
  row("a number too large to keep", "complaints,2025-Q1,balie,999999999999999,", {
    column: "numerator",
    code: "number-too-large",
    params: { found: "999999999999999" },
  }),
  row(
    "empty cells",
    ",,balie,,5",
    { column: "indicator", code: "cell-empty", params: { expected: "indicator" } },
    { column: "period", code: "cell-empty", params: { expected: "period" } },
    { column: "numerator", code: "cell-empty", params: { expected: "numerator" } },
  ),
  row("a month past December", "permits-in-time,2025-13,balie,1,2", {
    column: "period",
    code: "period-out-of-range",
    params: { found: "2025-13", part: "month", lowest: "1", highest: "12" },
  }),
  row("a fifth quarter", "complaints,2025-Q5,balie,1,", {
    column: "period",
    code: "period-out-of-range",
    params: { found: "2025-Q5", part: "quarter", lowest: "1", highest: "4" },
  }),
  row("a year out of range", "permits-in-time,0205-03,balie,1,2", {
    column: "period",
    code: "period-out-of-range",
    params: { found: "0205-03", part: "year", lowest: "1900", highest: "2199" },
  }),
  row("a year with a typing error", "complaints,2099-Q1,balie,1,", {
    column: "period",
    code: "period-far-ahead",
    params: { found: "2099-Q1", latest: "2025-02" },
  }),
  row("a month for an indicator per quarter", "complaints,2025-03,balie,1,", {
    column: "period",
    code: "period-kind-wrong",
    params: { found: "2025-03", foundKind: "month", expectedKind: "quarter", suggestion: "", example: "2019-Q1" },
  }),
  row("a day for an indicator per month", "permits-in-time,2025-03-01,balie,1,2", {
    column: "period",
    code: "period-kind-wrong",
    params: { found: "2025-03-01", foundKind: "day", expectedKind: "month", suggestion: "2025-03", example: "2019-03" },
  }),
  row("a month in Dutch words", "permits-in-time,maart 2025,balie,1,2", {
    column: "period",
    code: "period-unreadable",
    params: { found: "maart 2025", suggestion: "2025-03", example: "2019-03" },
  }),
  row("a quarter in Dutch words", "complaints,1e kwartaal 2025,balie,1,", {
    column: "period",
    code: "period-unreadable",
    params: { found: "1e kwartaal 2025", suggestion: "2025-Q1", example: "2019-Q1" },
  }),
  row("a period nobody can guess", "permits-in-time,vorige maand,balie,1,2", {
    column: "period",
    code: "period-unreadable",
    params: { found: "vorige maand", suggestion: "", example: "2019-03" },
  }),
  row("too few cells", "permits-in-time,2025-03,balie,1", { code: "row-ragged", params: { found: 4, expected: 5 } }),
  row("a decimal comma between commas", "permits-in-time,2025-03,balie,12,5,20", {
    code: "row-ragged",
    params: { found: 6, expected: 5 },
  }),
  row("a quote in the middle of a cell", 'permits-in-time,2025-03,ba"lie,1,2', {
    code: "quote-misplaced",
    params: none,
  }),
  facts(
    "a quote that is never closed",
    `${COLUMNS}\npermits-in-time,2025-03,balie,1,2\npermits-in-time,2025-04,"balie,1,2\npermits-in-time,2025-05,balie,1,2\n`,
    {
      row: 3,
      code: "quote-not-closed",
      params: none,
    },
  ),
  facts(
    "a fact twice in one file",
    `${COLUMNS}\npermits-in-time,2025-03,balie,1,2\npermits-in-time,2025-03,balie,1,2\n`,
    {
      row: 3,
      code: "duplicate-fact",
      params: { otherFile: NEW, otherRow: 2, first: "", second: "" },
    },
  ),
  {
    name: "two files that contradict each other",
    files: {
      [NEW]: `${COLUMNS}
permits-in-time,2025-01,omgeving,66,79
`,
    },
    problems: [
      {
        file: "facts/permits-in-time.csv",
        row: 2,
        code: "contradicting-facts",
        params: { otherFile: NEW, otherRow: 2, first: "numerator=66", second: "numerator=65" },
      },
    ],
  },
  {
    name: "the same fact in two files",
    files: {
      [NEW]: `${COLUMNS}
permits-in-time,2025-01,omgeving,65,79
`,
    },
    problems: [
      {
        file: "facts/permits-in-time.csv",
        row: 2,
        code: "duplicate-fact",
        params: { otherFile: NEW, otherRow: 2, first: "", second: "" },
      },
    ],
  },
  facts("an empty file", " \n\n", { code: "file-empty", params: none }),
  facts(
    "an unknown column, close to a known one",
    "indicator,period,unit,numerater,denominator\npermits-in-time,2025-03,balie,1,2\n",
    { row: 1, column: "numerater", code: "column-unknown", params: { found: "numerater", suggestion: "numerator" } },
  ),
  facts("figures without a heading", "permits-in-time;2025-03;balie;1;2\npermits-in-time;2025-04;balie;1;2\n", {
    row: 1,
    code: "heading-unknown",
    params: {
      expected:
        "indicator, period, unit, numerator, denominator, effective_count, sum_of_squares, provisional, source, comment",
    },
  }),
  facts("empty lines above the heading", "\r\n  \r\nindicator;period;numerator\r\ncomplaints;2025-Q1;x\r\n", {
    row: 4,
    column: "numerator",
    code: "number-unreadable",
    params: { found: "x" },
  }),
  facts(
    "Dutch names of columns",
    "indicator;periode;eenheid;teller;noemer\npermits-in-time;2025-03;balie;1;2\n",
    { row: 1, column: "periode", code: "column-unknown", params: { found: "periode", suggestion: "period" } },
    { row: 1, column: "eenheid", code: "column-unknown", params: { found: "eenheid", suggestion: "unit" } },
    { row: 1, column: "teller", code: "column-unknown", params: { found: "teller", suggestion: "numerator" } },
    { row: 1, column: "noemer", code: "column-unknown", params: { found: "noemer", suggestion: "denominator" } },
  ),
  facts(
    "a column nobody knows, one without a name and one twice",
    "indicator,period,numerator,numerator,,kleur\ncomplaints,2025-Q1,1,1,,rood\n",
    { row: 1, column: "numerator", code: "column-twice", params: { found: "numerator" } },
    { row: 1, column: "5", code: "column-without-name", params: { position: "5" } },
    { row: 1, column: "kleur", code: "column-unknown", params: { found: "kleur", suggestion: "" } },
  ),
  facts(
    "a column that the card needs",
    "indicator,period,numerator\npermits-in-time,2025-03,65\npermits-in-time,2025-04,70\n",
    {
      row: 1,
      column: "denominator",
      code: "column-missing",
      params: { expected: "denominator" },
    },
  ),
  facts("neither yes nor no", `${COLUMNS},provisional\npermits-in-time,2025-03,balie,1,2,misschien\n`, {
    row: 2,
    column: "provisional",
    code: "yes-or-no",
    params: { found: "misschien" },
  }),
  facts("a cut the card does not have", "indicator,period,numerator,breakdown.kleur\ncomplaints,2025-Q1,1,rood\n", {
    row: 2,
    column: "breakdown",
    code: "unknown-breakdown",
    params: { found: "kleur", expected: "channel" },
  }),
  facts(
    "cuts that do not add up",
    "indicator;period;numerator;breakdown.channel\ncomplaints;2025-Q1;10;\ncomplaints;2025-Q1;6;telefoon\ncomplaints;2025-Q1;3;mail\n",
    {
      row: 2,
      column: "numerator",
      code: "cuts-do-not-add-up",
      params: { dimension: "channel", field: "numerator", found: 9, expected: 10 },
    },
  ),
  facts(
    "UTF-8 and cp1252 in one file",
    Buffer.concat([
      Buffer.from(`${COLUMNS},comment\ncomplaints,2025-Q1,,1,,café\n`),
      cp1252("complaints,2025-Q2,,1,,café\n"),
    ]),
    {
      row: 2,
      code: "encoding-mixed",
      params: none,
    },
  ),
  facts("a workbook with the name of a CSV file", Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x0a, 0x00, 0x00, 0x00]), {
    row: 2,
    code: "encoding-not-text",
    params: none,
  }),
  card("a card without a denominator", /denominator: .*\n/u, "", {
    row: 1,
    column: 1,
    path: "denominator",
    code: "denominator-missing",
    params: { aggregation: "ratio" },
  }),
  card(
    "a field with a typing error",
    "direction: up",
    "diraction: up",
    { row: 1, column: 1, path: "direction", code: "missing", params: { expected: "value" } },
    {
      row: 13,
      column: 1,
      path: "diraction",
      code: "yaml-unknown-field",
      params: { found: "diraction", suggestion: "direction" },
    },
  ),
  card(
    "an unknown field inside another",
    "source: { system: omgevingsloket, owner: teamleider }",
    "source: { system: omgevingsloket, owner: teamleider, colour: red }",
    {
      row: 16,
      column: 54,
      path: "source.colour",
      code: "yaml-unknown-field",
      params: { found: "colour", suggestion: "" },
    },
  ),
  card("a choice that does not exist", "direction: up", "direction: upp", {
    row: 13,
    column: 1,
    path: "direction",
    code: "not-allowed",
    params: { allowed: "up, down, range, neutral", found: "upp" },
  }),
  card("a tab as indentation", "level: output", "level:\n\toutput", {
    row: 7,
    column: 1,
    code: "yaml-syntax",
    params: { kind: "TAB_AS_INDENT" },
  }),
  card("a field twice", "decimals: 1", "decimals: 1\ndecimals: 2", {
    row: 13,
    column: 1,
    code: "yaml-syntax",
    params: { kind: "DUPLICATE_KEY" },
  }),
  card(
    "a colon in a text",
    "name: { nl: Vergunningen binnen termijn, en: Permits in time }",
    "name: Vergunningen: binnen termijn",
    {
      row: 4,
      column: 7,
      code: "yaml-syntax",
      params: { kind: "BLOCK_AS_IMPLICIT_KEY" },
    },
  ),
  card("an alias", "denominator: { nl: beslissingen }", "denominator: &alle { nl: beslissingen }\npurpose: *alle", {
    row: 10,
    column: 10,
    code: "yaml-syntax",
    params: { kind: "ALIAS" },
  }),
  card("a bomb of brackets", "breakdowns: [channel]", `breakdowns: ${"[".repeat(60_000)}`, {
    code: "yaml-too-deep",
    params: none,
  }),
  card("another id than the name of the file", "id: permits-in-time", "id: permits-late", {
    row: 1,
    column: 1,
    path: "id",
    code: "card-file-name",
    params: { found: "permits-late", expected: "permits-late.yaml" },
  }),
  {
    name: "no workspace.yaml content",
    files: { "workspace.yaml": "" },
    problems: [{ file: "workspace.yaml", code: "file-empty", params: none }],
  },
  {
    name: "an unknown language",
    files: { "workspace.yaml": HEAD.replace("nl-BE", "fr-BE") },
    problems: [
      {
        file: "workspace.yaml",
        row: 3,
        column: 1,
        path: "locale",
        code: "not-allowed",
        params: { allowed: "nl-BE, nl-NL, en-GB", found: "fr-BE" },
      },
    ],
  },
  {
    name: "a unit twice",
    files: { "workspace.yaml": `${HEAD}  - { id: balie, name: { nl: Balie } }\n` },
    problems: [
      {
        file: "workspace.yaml",
        row: 7,
        column: 7,
        path: "units[2].id",
        code: "unit-twice",
        params: { found: "balie" },
      },
    ],
  },
  {
    name: "a workbook among the facts, and a folder",
    files: {
      "facts/cijfers.xlsx": "PK",
      "facts/oud/2019.csv": COLUMNS,
      "facts/README.md": "uitleg",
      "facts/~$cijfers.xlsx": "",
    },
    problems: [
      { file: "facts/cijfers.xlsx", code: "unexpected-file", params: { expected: ".csv" } },
      { file: "facts/oud", code: "unexpected-folder", params: { expected: ".csv" } },
    ],
  },
];
