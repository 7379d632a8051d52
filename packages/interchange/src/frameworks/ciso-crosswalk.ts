import type { MappingSet } from "./ciso-library.ts";
import { frameworkName, nodeName } from "./ciso-name.ts";
import type { ConversionReport } from "./conversion-report.ts";

/** Their relations in our words: of the source to the target, as ours is of `from` to `to`. */
const RELATIONS: ReadonlyMap<string, string> = new Map([
  ["equal", "equal"],
  ["subset", "subset"],
  ["superset", "superset"],
  ["intersect", "overlap"],
]);

/**
 * A set of mappings of a library as a crosswalk, not checked yet.
 *
 * @param headings - Ids of the nodes that are no requirement: what maps one is left out, and told.
 */
export function convertedCrosswalk(
  set: MappingSet,
  { editions, headings }: { readonly editions: ReadonlyMap<string, string>; readonly headings: ReadonlySet<string> },
  report: ConversionReport,
): Readonly<Record<string, unknown>> {
  const side = (urn: string): { readonly framework: string; readonly edition: string } => {
    const edition = editions.get(urn);
    const framework = frameworkName(urn);
    if (edition === undefined) report.note("edition-unknown", { framework });
    return { framework, edition: edition ?? "unknown" };
  };
  const from = side(set.source_framework_urn);
  const to = side(set.target_framework_urn);
  const pairs = new Set<string>();
  const mappings = set.requirement_mappings.flatMap((mapping) => {
    const relation = RELATIONS.get(mapping.relationship);
    const pair = {
      from: `${from.framework}:${nodeName(mapping.source_requirement_urn)}`,
      to: `${to.framework}:${nodeName(mapping.target_requirement_urn)}`,
    };
    if (relation === undefined) {
      report.note("relation-not-carried", { relation: mapping.relationship });
      return [];
    }
    if (headings.has(pair.from) || headings.has(pair.to)) {
      report.note("heading-mapped");
      return [];
    }
    const key = `${pair.from} ${pair.to}`;
    if (pairs.has(key)) {
      report.note("pair-twice");
      return [];
    }
    pairs.add(key);
    const rationale = mapping.rationale?.trim() ?? "";
    if (rationale === "") report.note("rationale-missing");
    const source = set.name ?? set.urn;
    return [{ ...pair, relation, rationale: { nl: rationale === "" ? source : rationale } }];
  });
  return { id: frameworkName(set.urn), from, to, mappings };
}
