import * as Effect from "effect/Effect";
import { importWorkspace, IndicatorStore } from "@maatstaf/application";
import type { Workspace, WorkspaceOutcome } from "@maatstaf/application";
import { readWorkspace } from "@maatstaf/interchange";
import type { Settings } from "./settings.ts";

/** A workspace that went into the store, and what that changed. */
export interface Loaded {
  readonly folder: string;
  readonly workspace: Workspace;
  readonly outcome: WorkspaceOutcome;
}

/**
 * Loads the workspace of the settings, or the example into a store that is still empty.
 *
 * @returns What was loaded; `undefined` when the store had its data already and no workspace was asked for.
 */
export const loadWorkspace = Effect.fn("loadWorkspace")(function* ({ workspace: wanted, example }: Settings) {
  const store = yield* IndicatorStore;
  const isEmpty = (yield* store.cards).length === 0;
  const folder = wanted ?? (isEmpty ? example : undefined);
  if (folder === undefined) return undefined;
  const workspace = yield* readWorkspace(folder);
  const outcome = yield* importWorkspace(workspace);
  return { folder, workspace, outcome } satisfies Loaded;
});
