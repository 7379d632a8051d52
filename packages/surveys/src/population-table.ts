/** One row of a population table: the classes it stands for, and how many people. */
export interface PopulationRow {
  readonly classes: Readonly<Record<string, string>>;
  readonly population: number;
}

/**
 * The margins of a population table: people per class of each classification, for raking.
 *
 * @throws RangeError when a row lacks a classification.
 *
 * @example
 * ```ts
 * import { populationMargins } from "@maatstaf/surveys";
 *
 * const rows = [
 *   { classes: { age: "18-34", sex: "f" }, population: 600 },
 *   { classes: { age: "18-34", sex: "m" }, population: 640 },
 *   { classes: { age: "35+", sex: "f" }, population: 900 },
 * ];
 * populationMargins(rows, ["age", "sex"]) // => [{ attribute: "age", population: { "18-34": 1240, "35+": 900 } }, { attribute: "sex", population: { f: 1500, m: 640 } }]
 * ```
 */
export function populationMargins(
  rows: readonly PopulationRow[],
  attributes: readonly string[],
): { readonly attribute: string; readonly population: Readonly<Record<string, number>> }[] {
  return attributes.map((attribute) => {
    const strata = populationStrata(rows, [attribute]);
    return { attribute, population: Object.fromEntries(strata.map(({ id, population }) => [id, population])) };
  });
}

/**
 * The strata of a population table: people per combination of classes, in the order of the table. The id is the classes
 * joined by `.`.
 *
 * @throws RangeError when a row lacks a classification.
 *
 * @example
 * ```ts
 * import { populationStrata } from "@maatstaf/surveys";
 *
 * populationStrata([{ classes: { age: "18-34", sex: "f" }, population: 600 }], ["age", "sex"]) // => [{ id: "18-34.f", population: 600 }]
 * ```
 */
export function populationStrata(
  rows: readonly PopulationRow[],
  attributes: readonly string[],
): { readonly id: string; readonly population: number }[] {
  const totals = new Map<string, number>();
  for (const { classes, population } of rows) {
    const id = attributes.map((attribute) => classOf(classes, attribute)).join(".");
    totals.set(id, (totals.get(id) ?? 0) + population);
  }
  return [...totals].map(([id, population]) => ({ id, population }));
}

function classOf(classes: PopulationRow["classes"], attribute: string): string {
  const found = Object.hasOwn(classes, attribute) ? classes[attribute] : undefined;
  if (found !== undefined) return found;
  throw new RangeError(
    `populationStrata: a row has no class for "${attribute}", found ${Object.keys(classes).join(", ")}; ` +
      "give every row every classification",
  );
}
