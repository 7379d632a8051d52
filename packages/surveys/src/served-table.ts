import { GROUP_JOINT } from "./cut-groups.ts";
import type { PublishedTable, UnpublishedTable } from "./published-table.ts";

/** The request is for a table that was not declared beforehand: no such filter is served. */
export interface NotDeclared {
  readonly kind: "not-declared";
}

/**
 * The table that a page or a query asks for (gevraagde tabel): one of those that were made, never one that is made on request.
 * A filter is a set of attribute and group; it is served when its attributes are exactly those of a declared cut, and gives
 * the rows of that cut in which all its groups lie.
 *
 * @param cuts - The declared cuts.
 *
 * @example
 * ```ts
 * import { servedTable } from "@maatstaf/surveys";
 *
 * servedTable([], [], { item: "overall", filter: { age: "17-34", village: "harbour" } }) // => { kind: "not-declared" }
 * ```
 */
export function servedTable(
  tables: readonly (PublishedTable | UnpublishedTable)[],
  cuts: readonly { readonly id: string; readonly attributes: readonly string[] }[],
  { item, filter }: { readonly item: string; readonly filter: Readonly<Record<string, string>> },
): PublishedTable | UnpublishedTable | NotDeclared {
  const asked = Object.keys(filter);
  const cut =
    asked.length === 0
      ? { id: "all", attributes: [] }
      : cuts.find(
          ({ attributes }) =>
            attributes.length === asked.length && attributes.every((attribute) => asked.includes(attribute)),
        );
  const table = cut && tables.find((other) => other.item === item && other.cut === cut.id);
  if (cut === undefined || table === undefined) return { kind: "not-declared" };
  if (table.kind === "not-published" || asked.length === 0) return table;
  const group = cut.attributes.map((attribute) => filter[attribute]).join(GROUP_JOINT);
  return { ...table, groups: table.groups.filter(({ members }) => members.includes(group)) };
}
