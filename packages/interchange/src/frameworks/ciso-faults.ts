import { headingsAbove, MOST_HEADINGS } from "./ciso-headings.ts";
import type { CisoFramework, CisoLibrary, MappingSet } from "./ciso-library.ts";
import { nodeName } from "./ciso-name.ts";
import { quoted } from "../quoted.ts";

/** What is wrong in a library whose form is right: where, and with which code. */
export interface CisoFault {
  readonly path: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

/** A part of a library with its place. */
interface Placed<Part> {
  readonly part: Part;
  readonly path: string;
}

/** Addresses that come twice or lead nowhere, circles, frameworks without a requirement, mappings of what is not there. */
export function cisoFaults({ objects }: CisoLibrary): readonly CisoFault[] {
  const frameworks = placedParts(objects.framework, objects.frameworks, "framework");
  const sets = placedParts(
    objects.requirement_mapping_set,
    objects.requirement_mapping_sets,
    "requirement_mapping_set",
  );
  const known = new Map(
    frameworks.map(({ part }) => [part.urn, new Set(part.requirement_nodes.map(({ urn }) => nodeName(urn)))]),
  );
  return [...frameworks.flatMap(frameworkFaults), ...sets.flatMap((set) => mappingFaults(set, known))];
}

function placedParts<Part>(
  one: Part | null | undefined,
  more: readonly Part[] | null | undefined,
  field: string,
): readonly Placed<Part>[] {
  return [
    ...(one === null || one === undefined ? [] : [{ part: one, path: `objects.${field}` }]),
    ...(more ?? []).map((part, index) => ({ part, path: `objects.${field}s[${index}]` })),
  ];
}

function frameworkFaults({ part: framework, path }: Placed<CisoFramework>): readonly CisoFault[] {
  const nodes = framework.requirement_nodes;
  if (!nodes.some(({ assessable }) => assessable)) {
    const params = { found: quoted(framework.name) };
    return [{ path: `${path}.requirement_nodes`, code: "library-without-requirements", params }];
  }
  const byUrn = new Map(nodes.map((node) => [node.urn, node]));
  const seen = new Set<string>();
  return nodes.flatMap((node, index): readonly CisoFault[] => {
    const at = `${path}.requirement_nodes[${index}]`;
    const found = quoted(node.urn);
    const parent = node.parent_urn ?? "";
    const params = { found, parent: quoted(parent) };
    const isTwice = seen.has(node.urn);
    seen.add(node.urn);
    if (isTwice) return [{ path: `${at}.urn`, code: "node-twice", params: { found } }];
    if (parent !== "" && !byUrn.has(parent)) {
      return [{ path: `${at}.parent_urn`, code: "node-parent-missing", params }];
    }
    return headingsAbove(node, byUrn).length >= MOST_HEADINGS
      ? [{ path: `${at}.parent_urn`, code: "node-in-circle", params }]
      : [];
  });
}

/** A mapping of a framework that the library holds refers to a node of it; of one elsewhere nothing is known. */
function mappingFaults(
  { part: set, path }: Placed<MappingSet>,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): readonly CisoFault[] {
  const source = known.get(set.source_framework_urn);
  const target = known.get(set.target_framework_urn);
  return set.requirement_mappings.flatMap((mapping, index) => {
    const at = `${path}.requirement_mappings[${index}]`;
    return (["source_requirement_urn", "target_requirement_urn"] as const).flatMap((field) => {
      const nodes = field === "source_requirement_urn" ? source : target;
      const urn = mapping[field];
      return nodes === undefined || nodes.has(nodeName(urn))
        ? []
        : [{ path: `${at}.${field}`, code: "mapping-node-missing", params: { found: quoted(urn) } }];
    });
  });
}
