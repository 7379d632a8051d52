import * as Data from "effect/Data";
import * as Effect from "effect/Effect";
import { importWorkspace, IndicatorStore } from "@maatstaf/application";
import type { Workspace, WorkspaceOutcome } from "@maatstaf/application";
import { readWorkspace } from "@maatstaf/interchange";
import type { LocalizedText } from "@maatstaf/kernel";

/** A workspace that went into the store, and what that changed. */
export interface Loaded {
  readonly workspace: Workspace;
  readonly outcome: WorkspaceOutcome;
}

/** The store holds the data of another organisation; `found` is its name. */
export class OtherOrganisation extends Data.TaggedError("OtherOrganisation")<{ readonly found: LocalizedText }> {}

/**
 * Loads the given workspace, or the example into a store that is still empty.
 *
 * @returns What was loaded; `undefined` when the store had its data already and no workspace was asked for. Fails with
 *   {@link OtherOrganisation} when the store is not the workspace's own, and then changes nothing.
 */
export const loadWorkspace = Effect.fn("loadWorkspace")(function* ({
  given,
  example,
}: {
  readonly given: Workspace | undefined;
  readonly example: string;
}) {
  const store = yield* IndicatorStore;
  if (given === undefined && (yield* store.cards).length > 0) return undefined;
  const workspace = given ?? (yield* readWorkspace(example));
  const standing = yield* Effect.catchTag(store.organisation, "NotFound", () => Effect.succeed(undefined));
  if (standing !== undefined && standing.organisation.id !== workspace.organisation.id)
    return yield* new OtherOrganisation({ found: standing.organisation.name });
  const outcome = yield* importWorkspace(workspace);
  return { workspace, outcome } satisfies Loaded;
});
