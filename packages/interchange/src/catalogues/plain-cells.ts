import type { Product as ProductType } from "@maatstaf/services";
import { severalIn } from "./cell-grammar.ts";
import type { ListField } from "./list-mapping.ts";
import type { FormedField } from "./product-cells.ts";

/** The fields of a product that are a text, or a list of texts, as the cells of a row say them. */
export function plainFields(said: (field: ListField) => string): object {
  const optional = (field: ListField): string | undefined => (said(field) === "" ? undefined : said(field));
  const text = (field: ListField): { readonly nl: string } | undefined => {
    const nl = optional(field);
    return nl === undefined ? undefined : { nl };
  };
  const several = (field: ListField): readonly string[] => severalIn(said(field));
  const all = {
    name: { nl: said("name"), ...(optional("nameEn") === undefined ? {} : { en: said("nameEn") }) },
    plainName: text("plainName"),
    description: text("description"),
    alsoKnownAs: several("alsoKnownAs"),
    theme: optional("theme"),
    targetGroupIds: several("targetGroupIds"),
    conditions: several("conditions").map((nl) => ({ nl })),
    cost: text("cost"),
    procedure: text("procedure"),
    exceptions: text("exceptions"),
    websites: optional("website") === undefined ? undefined : several("website").map((url) => ({ url })),
    processId: optional("processId"),
    formulaId: optional("formulaId"),
    caseTypes: several("caseTypes"),
    identifiers: given({
      ipdc: optional("ipdc"),
      lpdc: optional("lpdc"),
      uplName: optional("uplName"),
      uplUri: optional("uplUri"),
    }),
  };
  return given(all);
}

function given(values: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** The cell of each of them. */
export const PLAIN_CELLS: Readonly<Record<Exclude<ListField, FormedField>, (product: ProductType) => string>> = {
  id: ({ id }) => id,
  name: ({ name }) => name.nl,
  nameEn: ({ name }) => name.en ?? "",
  plainName: ({ plainName }) => plainName?.nl ?? "",
  alsoKnownAs: ({ alsoKnownAs }) => alsoKnownAs.join("; "),
  description: ({ description }) => description?.nl ?? "",
  audience: ({ audience }) => audience,
  type: ({ type }) => type,
  ownerUnitId: ({ ownerUnitId }) => ownerUnitId,
  theme: ({ theme }) => theme ?? "",
  targetGroupIds: ({ targetGroupIds }) => targetGroupIds.join("; "),
  conditions: ({ conditions }) => conditions.map(({ nl }) => nl).join("; "),
  cost: ({ cost }) => cost?.nl ?? "",
  procedure: ({ procedure }) => procedure?.nl ?? "",
  exceptions: ({ exceptions }) => exceptions?.nl ?? "",
  website: ({ websites = [] }) => websites.map(({ url }) => url).join("; "),
  processId: ({ processId }) => processId ?? "",
  formulaId: ({ formulaId }) => formulaId ?? "",
  caseTypes: ({ caseTypes }) => caseTypes.join("; "),
  ipdc: ({ identifiers }) => identifiers.ipdc ?? "",
  lpdc: ({ identifiers }) => identifiers.lpdc ?? "",
  uplName: ({ identifiers }) => identifiers.uplName ?? "",
  uplUri: ({ identifiers }) => identifiers.uplUri ?? "",
};
