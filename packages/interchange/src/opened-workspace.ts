import { statSync } from "node:fs";
import type { Workspace } from "@maatstaf/application";
import type { IndicatorCard } from "@maatstaf/indicators";
import * as Effect from "effect/Effect";
import { bytesOrProblem, CARDS_FOLDER, cardFiles } from "./card-files.ts";
import { decodedFile } from "./decoded-file.ts";
import { unevenCuts } from "./uneven-cuts.ts";
import { factsByKey } from "./fact-conflicts.ts";
import { unitNames } from "./fact-rules.ts";
import type { FactRules } from "./fact-rules.ts";
import { farPeriods } from "./far-periods.ts";
import { factsFolder } from "./facts-folder.ts";
import { factsOfFile } from "./facts-file.ts";
import { FolderUnreadable, WorkspaceInvalid } from "./failures.ts";
import { folderTrouble } from "./folder-trouble.ts";
import { WORKSPACE_FILE_BYTES } from "./limits.ts";
import type { PlacedFact } from "./placed-fact.ts";
import { problemList } from "./problem.ts";
import type { ProblemList } from "./problem.ts";
import { WorkspaceFile, workspaceJsonSchema } from "./workspace-file.ts";
import { yamlDocument } from "./yaml-document.ts";

/** A workspace that was read, with what is needed to check and to place further facts. */
export interface OpenedWorkspace {
  readonly workspace: Workspace;
  readonly rules: FactRules;
  readonly factsByKey: ReadonlyMap<string, PlacedFact>;
  /** Every facts file there is, also one without facts. */
  readonly factsFiles: readonly string[];
}

const WORKSPACE_FILE = "workspace.yaml";

/** Reads and checks a whole workspace folder; all its problems at once. */
export const openedWorkspace = Effect.fnUntraced(function* (
  root: string,
): Effect.fn.Return<OpenedWorkspace, WorkspaceInvalid | FolderUnreadable> {
  yield* existingFolder(root);
  const problems = problemList();
  const head = yield* workspaceFile(root, problems);
  const cards = yield* cardFiles(root, problems);
  if (cards.size === 0) problems.add({ file: CARDS_FOLDER, code: "cards-absent", params: {} });
  const rules = factRules(head, cards);
  const folder = yield* factsFolder(root);
  problems.addAll(folder.problems);
  const facts = folder.files.flatMap(({ file, bytes }) => factsOfFile(bytes, { file, rules, problems }));
  const byKey = factsByKey(facts, problems);
  unevenCuts([...byKey.values()], problems);
  farPeriods([...byKey.values()], problems);
  const found = problems.found();
  if (found.total > 0 || head === undefined) return yield* new WorkspaceInvalid(found);
  return {
    workspace: {
      organisation: { id: head.organisation, name: head.name },
      locale: head.locale,
      units: head.units,
      cards: [...cards.values()].filter((card): card is IndicatorCard => card !== undefined),
      facts: facts.map(({ fact }) => fact),
    },
    rules,
    factsByKey: byKey,
    factsFiles: folder.files.map(({ file }) => file),
  };
});

const existingFolder = (root: string): Effect.Effect<void, FolderUnreadable> =>
  Effect.try({
    try: () => statSync(root).isDirectory(),
    catch: (cause) => new FolderUnreadable({ path: root, reason: folderTrouble(cause), cause }),
  }).pipe(
    Effect.flatMap((isFolder) =>
      isFolder ? Effect.void : Effect.fail(new FolderUnreadable({ path: root, reason: "not-a-folder" })),
    ),
  );

const workspaceFile = Effect.fnUntraced(function* (root: string, problems: ProblemList) {
  const file = WORKSPACE_FILE;
  const bytes = yield* bytesOrProblem(root, { file, problems, most: WORKSPACE_FILE_BYTES });
  const document = bytes === undefined ? undefined : yamlDocument(bytes, { file, problems });
  if (document === undefined) return undefined;
  const head = yield* decodedFile(WorkspaceFile, document, { file, schema: workspaceJsonSchema, problems });
  const seen = new Set<string>();
  for (const [index, { id }] of (head?.units ?? []).entries()) {
    const path = `units[${index}].id`;
    if (seen.has(id))
      problems.add({
        file,
        ...document.placeOf(["units", index, "id"]),
        path,
        code: "unit-twice",
        params: { found: id },
      });
    seen.add(id);
  }
  return head;
});

/** Where `workspace.yaml` could not be read, units are not checked: one problem should not make a thousand. */
function factRules(head: WorkspaceFile | undefined, cards: FactRules["cards"]): FactRules {
  return { cards, units: unitNames(head?.units ?? []), locale: head?.locale ?? "nl-BE" };
}
