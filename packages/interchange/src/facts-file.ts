import { csvTable } from "./csv-table.ts";
import type { FactRules } from "./fact-rules.ts";
import { factRows } from "./fact-rows.ts";
import { columnPlan } from "./facts-columns.ts";
import type { PlacedFact } from "./placed-fact.ts";
import type { ProblemList } from "./problem.ts";
import { decodedText } from "./text-encoding.ts";

/** The facts in the bytes of a CSV file; what is wrong with it goes into the list. */
export function factsOfFile(
  bytes: Uint8Array,
  context: { readonly file: string; readonly rules: FactRules; readonly problems: ProblemList },
): PlacedFact[] {
  const { file, problems } = context;
  const decoded = decodedText(bytes);
  if (decoded.kind === "undecodable") {
    problems.add({ file, row: decoded.row, code: `encoding-${decoded.reason}`, params: {} });
    return [];
  }
  const table = csvTable(decoded.text);
  if (table.kind === "no-table") {
    problems.add({ file, ...(table.code === "file-empty" ? {} : { row: table.row }), code: table.code, params: {} });
    return [];
  }
  const plan = columnPlan(table.rows[0] ?? [], { file, row: table.firstRow, problems });
  return plan === undefined ? [] : factRows(table, plan, context);
}
