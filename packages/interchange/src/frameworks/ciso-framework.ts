import { maturityScale } from "@maatstaf/framework";
import type { CisoFramework, CisoLibrary, ReferenceControl, RequirementNode } from "./ciso-library.ts";
import { frameworkName, nodeName, uniqueNames, visibleCode } from "./ciso-name.ts";
import { headingsAbove } from "./ciso-headings.ts";
import { cisoText } from "./ciso-text.ts";
import type { ConversionReport } from "./conversion-report.ts";

const MOST_LEVELS = 6;
const FRAMEWORK_FIELDS: ReadonlySet<string> = new Set(
  "urn ref_id name min_score max_score scores_definition requirement_nodes translations".split(" "),
);
const NODE_FIELDS: ReadonlySet<string> = new Set([
  ..."urn parent_urn assessable depth ref_id name description annotation typical_evidence".split(" "),
  ..."reference_controls weight translations".split(" "),
]);

/** The edition a framework of a library gets: the version of the library. */
export function libraryEdition({ version }: CisoLibrary): string {
  return String(version ?? "1");
}

/**
 * A framework of a library in our form, not checked yet: the nodes at the top become parts, the heading right above a
 * requirement becomes a subtheme, what can be assessed becomes a requirement.
 */
export function convertedFramework(
  framework: CisoFramework,
  library: CisoLibrary,
  report: ConversionReport,
): Readonly<Record<string, unknown>> {
  const id = frameworkName(framework.urn);
  const texts = { locale: library.locale, report };
  notCarried(framework, FRAMEWORK_FIELDS, report);
  for (const node of framework.requirement_nodes) notCarried(node, NODE_FIELDS, report);
  const version = Number(library.version ?? 1);
  return {
    id,
    edition: libraryEdition(library),
    version: Number.isInteger(version) && version > 0 ? version : 1,
    status: "draft",
    name: cisoText(framework, "name", texts),
    scale: scaleOf(framework, { id, texts, report }),
    ...elementsOf(framework, { id, texts, report, controls: library.objects.reference_controls ?? [] }),
  };
}

/** Notes every field that holds something and that we have no place for. */
function notCarried(fields: object, carried: ReadonlySet<string>, report: ConversionReport): void {
  for (const [field, value] of Object.entries(fields)) {
    const isEmpty = value === null || value === "" || (Array.isArray(value) && value.length === 0);
    if (!carried.has(field) && !isEmpty) report.note("field-not-carried", { field });
  }
}

type Texts = Parameters<typeof cisoText>[2];

function scaleOf(
  { scores_definition: scores, min_score: lowest, max_score: highest }: CisoFramework,
  { id, texts, report }: { readonly id: string; readonly texts: Texts; readonly report: ConversionReport },
): unknown {
  const levels = (scores ?? []).toSorted((a, b) => a.score - b.score);
  const fits = levels.length <= MOST_LEVELS && levels.every(({ score }, index) => score === index);
  const [first, last] = [lowest ?? levels[0]?.score, highest ?? levels.at(-1)?.score];
  if (levels.length < 2 && (first === undefined || last === undefined || first === last)) {
    report.note("scale-missing");
    return maturityScale();
  }
  if (levels.length < 2 || !fits) {
    report.note("scale-replaced", { lowest: first ?? 0, highest: last ?? 0 });
    return maturityScale();
  }
  return {
    id: `${id}-scale`,
    levels: levels.map((level) => {
      const name = cisoText(level, "name", texts);
      return { value: level.score, name, descriptor: cisoText(level, "description", texts) ?? name };
    }),
  };
}

function elementsOf(
  { urn, requirement_nodes: nodes, name }: CisoFramework,
  {
    id,
    texts,
    report,
    controls,
  }: {
    readonly id: string;
    readonly texts: Texts;
    readonly report: ConversionReport;
    readonly controls: readonly ReferenceControl[];
  },
): Readonly<Record<string, unknown>> {
  const byUrn = new Map(nodes.map((node) => [node.urn, node]));
  const uniqueId = uniqueNames();
  const uniqueCode = uniqueNames();
  const element = (node: Pick<RequirementNode, "urn" | "ref_id">): { readonly id: string; readonly code: string } => {
    const wanted = nodeName(node.urn);
    const given = uniqueId(wanted);
    if (given !== wanted) report.note("id-changed", { id: given });
    const shown = visibleCode(node.ref_id ?? "");
    const code = uniqueCode(shown === "" ? "N" : shown);
    if (code !== node.ref_id) report.note("code-made");
    return { id: `${id}:${given}`, code };
  };
  const headings = new Map<RequirementNode | undefined, ReturnType<typeof element>>();
  const headingOf = (node: RequirementNode | undefined): ReturnType<typeof element> => {
    const known = headings.get(node) ?? element(node ?? { urn: `${urn}:general`, ref_id: undefined });
    headings.set(node, known);
    return known;
  };
  const parts = new Map<RequirementNode | undefined, object>();
  const subthemes = new Map<RequirementNode, object>();
  const used = new Set<RequirementNode>();
  const requirements = nodes
    .filter(({ assessable }) => assessable)
    .map((node) => {
      const above = headingsAbove(node, byUrn);
      const root = above.at(-1);
      const under = above.find((heading) => !heading.assessable && heading !== root);
      if (above.filter((heading) => heading !== root && heading !== under).length > 0) report.note("level-flattened");
      for (const heading of [node, ...above]) used.add(heading);
      const part = headingOf(root);
      parts.set(root, { ...part, name: root === undefined ? cisoText({ name }, "name", texts) : titleOf(root, texts) });
      if (under !== undefined) {
        subthemes.set(under, { ...headingOf(under), part: part.id, name: titleOf(under, texts) });
      }
      return {
        part: part.id,
        ...(under === undefined ? {} : { subtheme: headingOf(under).id }),
        ...requirementTexts(node, { texts, report, controls }),
        ...element(node),
      };
    });
  for (const node of nodes) if (!used.has(node)) report.note("node-without-question");
  return { parts: [...parts.values()], subthemes: [...subthemes.values()], requirements };
}

function titleOf(node: RequirementNode, texts: Texts): unknown {
  return (
    cisoText(node, "name", texts) ??
    cisoText(node, "description", texts) ??
    cisoText({ name: node.ref_id ?? nodeName(node.urn) }, "name", texts)
  );
}

function requirementTexts(
  node: RequirementNode,
  {
    texts,
    report,
    controls,
  }: {
    readonly texts: Texts;
    readonly report: ConversionReport;
    readonly controls: readonly ReferenceControl[];
  },
): Readonly<Record<string, unknown>> {
  const title = cisoText(node, "name", texts);
  const described = cisoText(node, "description", texts);
  if (described === undefined && title === undefined) report.note("question-missing");
  const question = described ?? titleOf(node, texts);
  const guidance = cisoText(node, "annotation", texts);
  const evidence = cisoText(node, "typical_evidence", texts);
  const examples = (node.reference_controls ?? []).flatMap((urn) => {
    const control = controls.find((known) => known.urn === urn);
    if (control === undefined) report.note("control-elsewhere");
    else report.note("control-as-example");
    return (control === undefined ? undefined : cisoText(control, "name", texts)) ?? [];
  });
  return {
    ...(title === undefined ? {} : { title }),
    question,
    ...(guidance === undefined ? {} : { guidance }),
    evidence: evidence === undefined ? [] : [evidence],
    examples,
    ...(typeof node.weight === "number" ? { weight: node.weight } : {}),
  };
}
