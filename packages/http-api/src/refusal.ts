import * as Data from "effect/Data";

/**
 * A request that the API refuses before any program runs.
 *
 * - `key-missing`: an unsafe request without an `Idempotency-Key`;
 * - `key-too-long`: one that is longer than 200 characters;
 * - `version-missing`: an update without an `If-Match`;
 * - `version-unreadable`: an `If-Match` that is not the `ETag` of a card;
 * - `not-json`: a body that is not JSON;
 * - `too-large`: a body over the limit;
 * - `unknown-format`: a report in a format that is not served;
 * - `no-such-place`: a path that leads nowhere;
 * - `wrong-method`: a path that does not know the method;
 * - `id-differs`: a card whose id is not the one in the path;
 * - `not-a-count`: a page number or size that is not a whole number;
 * - `forbidden`: somebody who may not do this;
 * - `pdf-failed`: the document could not be made.
 */
export type RefusalCode = keyof typeof REFUSALS;

/** The HTTP status of each refusal. */
export const REFUSALS = {
  "key-missing": 400,
  "key-too-long": 400,
  "version-missing": 428,
  "version-unreadable": 400,
  "not-json": 400,
  "too-large": 413,
  "unknown-format": 400,
  "no-such-place": 404,
  "wrong-method": 405,
  "id-differs": 422,
  "not-a-count": 400,
  forbidden: 403,
  "pdf-failed": 500,
} as const;

/** A refusal on its way to becoming a problem. */
export class Refusal extends Data.TaggedError("Refusal")<{
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
}> {}
