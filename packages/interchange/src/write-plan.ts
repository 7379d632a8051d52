import type { ImportOutcome } from "@maatstaf/application";
import { factIssues } from "@maatstaf/indicators";
import type { Fact } from "@maatstaf/indicators";
import { factsByKey } from "./fact-conflicts.ts";
import { factDifference } from "./fact-difference.ts";
import type { FactRules } from "./fact-rules.ts";
import { columnOfField } from "./facts-columns.ts";
import { factsOfFile } from "./facts-file.ts";
import { FACTS_EXTENSION, FACTS_FOLDER } from "./facts-folder.ts";
import { farPeriods } from "./far-periods.ts";
import { factsText } from "./facts-text.ts";
import type { OpenedWorkspace } from "./opened-workspace.ts";
import type { PlacedFact } from "./placed-fact.ts";
import { unevenCuts } from "./uneven-cuts.ts";
import { problemList } from "./problem.ts";
import type { ProblemList, Problems } from "./problem.ts";

/** What offered facts would change: the outcome, the new text of each file that changes, and what stands in the way. */
export interface WritePlan {
  readonly outcome: ImportOutcome;
  /** File, relative to the workspace folder, to its new text. */
  readonly files: ReadonlyMap<string, string>;
  readonly problems: Problems;
}

/**
 * Compares offered facts with those in the workspace. Each new text is read back before it counts: nothing is written that could
 * not be read again. A new key goes into the first file that has facts of its
 * indicator, else into a file of its own; a known key with another value takes its place there when `correct` is set,
 * and is a problem that shows both values when it is not.
 */
export function writePlan(opened: OpenedWorkspace, offered: readonly PlacedFact[], correct: boolean): WritePlan {
  const problems = problemList();
  for (const placed of offered) checkFact(placed, opened.rules, problems);
  const byKey = new Map(opened.factsByKey);
  const changed = new Set<string>();
  const homeOf = homes(opened);
  let added = 0;
  let superseded = 0;
  for (const [key, placed] of factsByKey(offered, problems)) {
    const standing = byKey.get(key);
    const difference = standing === undefined ? undefined : factDifference(standing.fact, placed.fact);
    if (standing !== undefined && difference === undefined) continue;
    if (standing !== undefined && difference !== undefined && !correct) {
      const { file, row } = placed;
      const params = { otherFile: standing.file, otherRow: standing.row, ...difference };
      problems.add({ file, row, code: "fact-differs", params });
      continue;
    }
    const file = standing?.file ?? homeOf(placed.fact);
    byKey.set(key, { fact: placed.fact, file, row: standing?.row ?? 0 });
    changed.add(file);
    if (standing === undefined) added += 1;
    else superseded += 1;
  }
  unevenCuts([...byKey.values()], problems);
  farPeriods([...opened.factsByKey.values(), ...offered], problems);
  const files = newTexts(byKey, changed);
  if (problems.found().total === 0) {
    for (const [file, text] of files) factsOfFile(Buffer.from(text), { file, rules: opened.rules, problems });
  }
  const outcome = { added, unchanged: offered.length - added - superseded, superseded };
  return { outcome, files, problems: problems.found() };
}

/** Facts may come from elsewhere than a file: they are held to the same rules. */
function checkFact({ fact, file, row }: PlacedFact, { cards, units }: FactRules, problems: ProblemList): void {
  const wrong = (column: string, code: string, params: Readonly<Record<string, string | number>>): void =>
    problems.add({ file, row, column, code, params });
  const card = cards.get(fact.indicatorId);
  if (card === undefined) wrong("indicator", "unknown-indicator", { found: fact.indicatorId, suggestion: "" });
  else for (const { code, field, params } of factIssues(card, fact)) wrong(columnOfField(field), code, params);
  if (fact.unit !== undefined && units.size > 0 && !units.has(fact.unit)) {
    wrong("unit", "unknown-unit", { found: fact.unit, suggestion: "" });
  }
}

/** The file new facts of an indicator go to. */
function homes({ factsByKey: standing, factsFiles }: OpenedWorkspace): (fact: Fact) => string {
  const first = new Map<string, string>();
  for (const { fact, file } of standing.values()) {
    const known = first.get(fact.indicatorId);
    if (known === undefined || file < known) first.set(fact.indicatorId, file);
  }
  return ({ indicatorId }) => {
    const own = `${FACTS_FOLDER}/${indicatorId}${FACTS_EXTENSION}`;
    return first.get(indicatorId) ?? factsFiles.find((file) => file.toLowerCase() === own) ?? own;
  };
}

function newTexts(byKey: ReadonlyMap<string, PlacedFact>, changed: ReadonlySet<string>): ReadonlyMap<string, string> {
  const facts = [...byKey.values()];
  return new Map(
    [...changed].map((file) => [
      file,
      factsText(facts.filter((placed) => placed.file === file).map(({ fact }) => fact)),
    ]),
  );
}
