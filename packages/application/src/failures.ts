import * as Data from "effect/Data";
import type { InputIssue } from "@maatstaf/kernel";

/**
 * Input that may not enter: every issue at once, each with its place.
 *
 * `what` names the thing that was offered (`"facts"`, `"card"`, `"workspace"`); paths are relative to it.
 *
 * @example
 * ```ts
 * import { InvalidInput } from "@maatstaf/application";
 *
 * const failure = new InvalidInput({ what: "facts", issues: [{ path: "[0].unit", code: "unknown-unit", params: { found: "x" } }] });
 * failure._tag // => "InvalidInput"
 * failure.issues.length // => 1
 * ```
 */
export class InvalidInput extends Data.TaggedError("InvalidInput")<{
  readonly what: string;
  readonly issues: readonly InputIssue[];
}> {}

/**
 * Something that was asked for by its id and is not there.
 *
 * @example
 * ```ts
 * import { NotFound } from "@maatstaf/application";
 *
 * new NotFound({ what: "card", id: "wachttijd" }).id // => "wachttijd"
 * ```
 */
export class NotFound extends Data.TaggedError("NotFound")<{
  readonly what: "card" | "card-version" | "organisation" | "organisation-unit";
  readonly id: string;
}> {}

/**
 * Somebody else was first: the version the caller started from is no longer the stored one.
 *
 * `expected` and `actual` are versions; `0` means "not there".
 *
 * @example
 * ```ts
 * import { StaleVersion } from "@maatstaf/application";
 *
 * new StaleVersion({ what: "card", id: "wachttijd", expected: 2, actual: 3 }).actual // => 3
 * ```
 */
export class StaleVersion extends Data.TaggedError("StaleVersion")<{
  readonly what: "card";
  readonly id: string;
  readonly expected: number;
  readonly actual: number;
}> {}

/**
 * An idempotency key that was used before, for a different request.
 *
 * @example
 * ```ts
 * import { KeyReused } from "@maatstaf/application";
 *
 * new KeyReused({ key: "import-2019-q4" }).key // => "import-2019-q4"
 * ```
 */
export class KeyReused extends Data.TaggedError("KeyReused")<{ readonly key: string }> {}

/**
 * Why a store cannot answer.
 *
 * `locked`: another process holds it · `full`: no room on the disk · `read-only`: it may not be written ·
 * `newer-schema`: made by a newer program · `not-a-store`: the file is something else · `damaged`: what is stored cannot
 * be read · `unreachable`: anything else.
 */
export type StoreTrouble = "locked" | "full" | "read-only" | "newer-schema" | "not-a-store" | "damaged" | "unreachable";

/**
 * The store cannot answer now; nothing of the request was written.
 *
 * @example
 * ```ts
 * import { StoreUnavailable } from "@maatstaf/application";
 *
 * new StoreUnavailable({ reason: "newer-schema", params: { found: 9, supported: 1 } }).reason // => "newer-schema"
 * ```
 */
export class StoreUnavailable extends Data.TaggedError("StoreUnavailable")<{
  readonly reason: StoreTrouble;
  readonly params: Readonly<Record<string, string | number>>;
  readonly cause?: unknown;
}> {}

/** Every way in which a program of this package can fail. */
export type Failure = InvalidInput | NotFound | StaleVersion | KeyReused | StoreUnavailable;
