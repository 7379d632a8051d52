import { calendarDate } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import * as Result from "effect/Result";
import { unescapedMarkup } from "./plain-text.ts";
import { refusedFor } from "./reading.ts";
import type { Refused } from "./reading.ts";
import { elementsIn, rawText, xmlTree } from "./xml-tree.ts";

/** A Dutch municipality in the value list of overheid.nl. One that was merged has the last day it existed. */
export interface DutchMunicipality {
  readonly name: string;
  readonly iri: string;
  readonly endedOn: CalendarDate | undefined;
}

/**
 * Reads the value list of Dutch municipalities of overheid.nl (OWMS) in XML: those that are, and those that were.
 *
 * @param file - Its name, for problems.
 *
 * @example
 * ```ts
 * import { readDutchMunicipalities } from "@maatstaf/interchange/catalogues";
 *
 * const value = "<value><prefLabel>Dorp</prefLabel><resourceIdentifier>urn:dorp</resourceIdentifier><endDate>2018-12-31</endDate></value>";
 * const list = readDutchMunicipalities(`<cv>${value}</cv>`, "gemeenten.xml");
 * list.kind === "read" ? list.municipalities : list // => [{ name: "Dorp", iri: "urn:dorp", endedOn: "2018-12-31" }]
 * ```
 */
export function readDutchMunicipalities(
  text: string,
  file: string,
): { readonly kind: "read"; readonly municipalities: readonly DutchMunicipality[] } | Refused {
  const code = "municipalities-unreadable";
  const tree = xmlTree(text.replace(/^\uFEFF/u, ""), { file, code });
  if (tree.kind === "refused") return tree;
  const [list] = elementsIn(tree.nodes, "cv");
  if (list === undefined) return refusedFor(file, code, { params: { found: "none" } });
  const municipalities: DutchMunicipality[] = [];
  for (const { children } of elementsIn(list.children, "value")) {
    const said = (name: string): string => unescapedMarkup(rawText(children, name)).trim();
    const [name, iri, ended] = [said("prefLabel"), said("resourceIdentifier"), said("endDate")];
    const endedOn = Result.try(() => (ended === "" ? undefined : calendarDate(ended)));
    if (name === "" || iri === "" || Result.isFailure(endedOn))
      return refusedFor(file, code, { path: iri === "" ? name : iri, params: { found: "none" } });
    municipalities.push({ name, iri, endedOn: endedOn.success });
  }
  return { kind: "read", municipalities };
}
