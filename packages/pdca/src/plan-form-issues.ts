import type { PdcaIssue } from "./pdca-issue.ts";
import { PLAN_REGIMES } from "./plan-regimes.ts";
import type { Plan } from "./plan.ts";

type Code =
  | "plan.code-used-twice"
  | "plan.level-of-other-regime"
  | "plan.parent-unknown"
  | "plan.parent-of-wrong-level"
  | "plan.element-empty"
  | "plan.action-outside-years";

/**
 * What is wrong with the form of a plan: codes used twice, levels of the other regime, parents that do not exist or are
 * of the wrong level, elements without anything below them, actions outside the years of the plan.
 *
 * @example
 * ```ts
 * import { Plan, planFormIssues } from "@maatstaf/pdca";
 *
 * const plan = Plan.parse({
 *   id: "MJP", regime: "PC", name: { nl: "Programmabegroting" }, years: { first: 2026, last: 2029 },
 *   elements: [{ code: "BD01", level: "policy-objective", title: { nl: "Nabij" }, unitId: "OB" }],
 * });
 * planFormIssues(plan).map(({ code }) => code) // => ["plan.level-of-other-regime", "plan.element-empty"]
 * ```
 */
export function planFormIssues(plan: Plan): readonly PdcaIssue<Code>[] {
  return [...repeated(plan), ...elementIssues(plan), ...actionIssues(plan)];
}

function repeated({ elements, actions }: Plan): readonly PdcaIssue<Code>[] {
  const codes = [
    ...elements.map(({ code }, at) => [code, `elements[${at}].code`] as const),
    ...actions.map(({ code }, at) => [code, `actions[${at}].code`] as const),
  ];
  const seen = new Set<string>();
  return codes.flatMap(([found, place]) => {
    if (!seen.has(found)) {
      seen.add(found);
      return [];
    }
    return [error("plan.code-used-twice", place, { found })];
  });
}

function elementIssues({ regime, elements, actions }: Plan): readonly PdcaIssue<Code>[] {
  const [highest, lowest] = PLAN_REGIMES[regime].levels;
  const parents = new Set([...elements, ...actions].map(({ parentCode }) => parentCode));
  return elements.flatMap(({ code, level, parentCode }, at) => {
    const place = `elements[${at}]`;
    const parent = elements.find((element) => element.code === parentCode);
    const expected = level === lowest ? highest : undefined;
    return [
      ...(level === highest || level === lowest
        ? parentIssues({ found: code, place, expected, parentCode, parentLevel: parent?.level })
        : [error("plan.level-of-other-regime", `${place}.level`, { found: code, level, regime })]),
      ...(parents.has(code)
        ? []
        : [{ code: "plan.element-empty", severity: "warning", place, params: { found: code } } as const]),
    ];
  });
}

function actionIssues({ regime, years, elements, actions }: Plan): readonly PdcaIssue<Code>[] {
  const [, lowest] = PLAN_REGIMES[regime].levels;
  return actions.flatMap(({ code, parentCode, start, end }, at) => {
    const place = `actions[${at}]`;
    const parent = elements.find((element) => element.code === parentCode);
    const isOutside = Number(start.slice(0, 4)) > years.last || Number(end.slice(0, 4)) < years.first;
    return [
      ...parentIssues({ found: code, place, expected: lowest, parentCode, parentLevel: parent?.level }),
      ...(isOutside ? [error("plan.action-outside-years", place, { found: code, ...years })] : []),
    ];
  });
}

/** An element of the highest level expects no parent. */
function parentIssues({
  found,
  place,
  expected,
  parentCode,
  parentLevel,
}: {
  readonly found: string;
  readonly place: string;
  readonly expected: string | undefined;
  readonly parentCode: string | undefined;
  readonly parentLevel: string | undefined;
}): readonly PdcaIssue<Code>[] {
  if (expected === undefined && parentCode === undefined) return [];
  const params = { found, parent: parentCode ?? "-" };
  if (parentLevel === undefined) return [error("plan.parent-unknown", `${place}.parentCode`, params)];
  return parentLevel === expected ? [] : [error("plan.parent-of-wrong-level", `${place}.parentCode`, params)];
}

function error(code: Code, place: string, params: PdcaIssue["params"]): PdcaIssue<Code> {
  return { code, severity: "error", place, params };
}
