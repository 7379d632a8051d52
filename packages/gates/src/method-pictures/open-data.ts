import { parse } from "csv-parse/sync";
import { readText } from "../repository.ts";

/** A numerator with its denominator in one month. */
export interface MonthCount {
  readonly month: string;
  readonly unit: string;
  readonly numerator: number;
  readonly denominator: number;
}

/** The facts of an indicator of the example workspace, in the order of the file. */
export function openFacts(indicator: string): readonly MonthCount[] {
  return openRows(`facts/${indicator}.csv`).map((row) => ({
    month: row["period"] ?? "",
    unit: row["unit"] ?? "",
    numerator: Number(row["numerator"]),
    denominator: Number(row["denominator"]),
  }));
}

/** Percentage of attendances within four hours in England, each month from April 2016 to March 2019. */
export function withinFourHours(): readonly number[] {
  const months = Map.groupBy(openFacts("ae-within-four-hours"), ({ month }) => month);
  return [...months.values()].map((facts) => {
    const within = facts.reduce((sum, { numerator }) => sum + numerator, 0);
    return (100 * within) / facts.reduce((sum, { denominator }) => sum + denominator, 0);
  });
}

/** The rows of a CSV file of the example workspace, by the names in its first line. */
export function openRows(path: string): readonly Readonly<Record<string, string>>[] {
  return parse(readText(`examples/open-data/${path}`), { columns: true, bom: true });
}
