/**
 * Makes the generated part of this workspace from the raw files in `sources/`: `facts/*.csv` and the list of
 * organisations in `workspace.yaml`. The cards are written by hand. No network, no clock: the same bytes every time.
 *
 *     node examples/open-data/make.ts
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { meanMark, topShare, validAnswers } from "./make/customer-survey.ts";
import { emergencyFacts } from "./make/emergency-departments.ts";
import type { Attendances } from "./make/emergency-departments.ts";
import { factsCsv } from "./make/facts-csv.ts";
import type { FactRow } from "./make/facts-csv.ts";

/** Survey item to indicator: the share of marks 4 and 5. */
const SURVEY_SHARES = {
  Q7ALL: "airport-satisfied",
  Q7SIGN: "airport-satisfied-with-signs",
  Q7SCREENS: "airport-satisfied-with-screens",
  Q7WIFI: "airport-satisfied-with-wifi",
  Q7FOOD: "airport-satisfied-with-food",
  Q7STORE: "airport-satisfied-with-shops",
  Q7ART: "airport-satisfied-with-art",
};

const OWN_UNITS = new Set(["england", "airport", "other-organisations"]);

/**
 * Every generated file of the workspace.
 *
 * @returns Path inside the workspace to text.
 */
export function generatedFiles(): ReadonlyMap<string, string> {
  const facts = [...emergencyFacts(attendanceLines()), ...surveyFacts()];
  const files = new Map<string, string>();
  for (const indicator of new Set(facts.map((fact) => fact.indicator))) {
    files.set(`facts/${indicator}.csv`, factsCsv(facts.filter((fact) => fact.indicator === indicator)));
  }
  return files.set("workspace.yaml", workspaceYaml(facts));
}

function attendanceLines(): Attendances[] {
  return table("sources/ae_attendances.csv").map((row) => ({
    month: (row["period"] ?? "").slice(0, "2019-03".length),
    organisation: row["org_code"] ?? "",
    type: row["type"] ?? "",
    attendances: Number(row["attendances"]),
    breaches: Number(row["breaches"]),
    admissions: Number(row["admissions"]),
  }));
}

function surveyFacts(): FactRow[] {
  const rows = table("sources/SFO_Customer_Survey_2018.csv");
  const shares = Object.entries(SURVEY_SHARES).map(([item, indicator]) =>
    topShare(indicator, validAnswers(rows, item)),
  );
  return [...shares, meanMark("airport-mark", validAnswers(rows, "Q7ALL"))];
}

/** The hand-written head of `workspace.yaml` stays as it is; the organisations below it come from the facts. */
function workspaceYaml(facts: readonly FactRow[]): string {
  const marker = "  # Below: the reporting organisations, written by make.ts.\n";
  const [head = ""] = readFileSync(here("workspace.yaml"), "utf8").split(marker);
  const organisations = new Set(facts.map(({ unit }) => unit).filter((unit) => !OWN_UNITS.has(unit)));
  const units = [...organisations]
    .toSorted()
    .map((id) => `  - { id: "${id}", name: { nl: "NHS-organisatie ${id}", en: "NHS organisation ${id}" } }\n`);
  return `${head}${marker}${units.join("")}`;
}

function table(path: string): Record<string, string>[] {
  return parse(readFileSync(here(path)), { columns: true, bom: true });
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of generatedFiles()) {
    mkdirSync(dirname(here(path)), { recursive: true });
    writeFileSync(here(path), text);
  }
}
