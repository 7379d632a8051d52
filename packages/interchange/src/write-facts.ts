import type { ImportOutcome } from "@maatstaf/application";
import type { Fact } from "@maatstaf/indicators";
import * as Effect from "effect/Effect";
import { acceptFiles, settleAccepted } from "./accepted-files.ts";
import { WorkspaceInvalid } from "./failures.ts";
import type { FolderBusy, FolderUnreadable, FolderUnwritable } from "./failures.ts";
import { whileLocked } from "./folder-lock.ts";
import { openedWorkspace } from "./opened-workspace.ts";
import type { PlacedFact } from "./placed-fact.ts";
import { storedFact } from "./stored-fact.ts";
import { writePlan } from "./write-plan.ts";
import type { WritePlan } from "./write-plan.ts";

/** How facts are written. */
export interface WriteFactsOptions {
  /** Whether a fact that says otherwise than the stored one takes its place; without it, that is a problem. */
  readonly correct?: boolean;
  /** Whether only to tell what would happen. */
  readonly dryRun?: boolean;
  /** Where the facts come from, for the messages: a file, and the row of each fact. */
  readonly origin?: { readonly file: string; readonly rows: readonly number[] };
}

/**
 * Adds facts to a workspace folder (metingen toevoegen), all or none.
 *
 * The same facts again change nothing: not one byte is written. Files that change are written in normal form
 * ({@link factsText}), flushed to the disk and put in place together; a crash leaves all of them old or all of them new.
 *
 * @param folder - A workspace folder without problems.
 * @param facts - Facts with distinct keys.
 * @returns How many facts were added, unchanged and superseded. Fails with `WorkspaceInvalid` (a fact breaks a rule or says
 *   otherwise than the stored one), `FolderUnreadable`, `FolderUnwritable`, or `FolderBusy` while another program writes.
 *
 * @example
 * ```ts no-run
 * import * as Effect from "effect/Effect";
 * import { readFactsCsv, readWorkspace, writeFacts } from "@maatstaf/interchange";
 *
 * const program = Effect.gen(function* () {
 *   const { cards, units, locale } = yield* readWorkspace("my-workspace");
 *   const { facts, ...origin } = yield* readFactsCsv(bytes, { file: "new.csv", cards, units, locale });
 *   return yield* writeFacts("my-workspace", facts, { origin });
 * });
 * ```
 */
export const writeFacts = Effect.fn("writeFacts")(function* (
  folder: string,
  facts: readonly Fact[],
  { correct = false, dryRun = false, origin }: WriteFactsOptions = {},
): Effect.fn.Return<ImportOutcome, WorkspaceInvalid | FolderUnreadable | FolderUnwritable | FolderBusy> {
  const offered = facts.map((fact, index): PlacedFact => ({
    fact: storedFact(fact),
    file: origin?.file ?? "",
    row: origin?.rows[index] ?? index + 1,
  }));
  const foreseen = yield* plan(folder, offered, correct);
  if (dryRun || foreseen.files.size === 0) return foreseen.outcome;
  return yield* whileLocked(
    folder,
    Effect.gen(function* () {
      yield* settleAccepted(folder);
      const { files, outcome } = yield* plan(folder, offered, correct);
      yield* acceptFiles(folder, files);
      return outcome;
    }),
  );
});

const plan = Effect.fnUntraced(function* (
  folder: string,
  offered: readonly PlacedFact[],
  correct: boolean,
): Effect.fn.Return<WritePlan, WorkspaceInvalid | FolderUnreadable> {
  const planned = writePlan(yield* openedWorkspace(folder), offered, correct);
  if (planned.problems.total > 0) return yield* new WorkspaceInvalid(planned.problems);
  return planned;
});
