import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as Effect from "effect/Effect";
import { Locale } from "@maatstaf/kernel";
import { quarterlyReport, withContentHash } from "@maatstaf/reporting";
import type { Report } from "@maatstaf/reporting";
import { decode } from "./decode.ts";
import { InvalidInput } from "./failures.ts";
import type { NotFound, StoreUnavailable } from "./failures.ts";
import { readingMoment } from "./indicator-reading.ts";
import { IndicatorStore } from "./indicator-store.ts";

/** The report profiles that can be made. */
export const REPORT_PROFILES = ["TEAM-Q"] as const;

/** Which report is wanted, as it is offered from outside. */
export interface ReportQuestion {
  /** One of {@link REPORT_PROFILES}. */
  readonly profile: string;
  /** Canonical text of a period, e.g. `"2019-Q4"`. */
  readonly period: string;
  /** Day on which the figures are taken; when absent `defaultCutOff` of the period. */
  readonly on?: string | undefined;
  /** When absent, the locale of the organisation. */
  readonly locale?: string | undefined;
}

/**
 * A report over everything the store holds at one moment (rapport maken). It depends on the stored content and the
 * question only: the same question gives the same bytes until something is saved.
 *
 * @returns The report as blocks with the hash of its content, to be rendered; fails with {@link InvalidInput}, `NotFound` before the first import, or
 *   `StoreUnavailable`.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { importWorkspace, makeReport, memoryStore } from "@maatstaf/application";
 * import { exampleWorkspace } from "@maatstaf/application/store-contract";
 *
 * const program = Effect.gen(function* () {
 *   yield* importWorkspace(exampleWorkspace);
 *   return yield* makeReport({ profile: "TEAM-Q", period: "2019-Q4", locale: "en-GB" });
 * });
 *
 * const report = await Effect.runPromise(Effect.provide(program, memoryStore));
 * report.contentHash?.length // => 64
 * report.dataCutOff // => "2020-01-15"
 * report.profile // => "TEAM-Q"
 * ```
 */
export const makeReport = Effect.fn("makeReport")(function* (
  question: ReportQuestion,
): Effect.fn.Return<Report, InvalidInput | NotFound | StoreUnavailable, IndicatorStore> {
  if (!REPORT_PROFILES.some((profile) => profile === question.profile)) {
    const params = { found: question.profile, expected: REPORT_PROFILES.join(", ") };
    return yield* new InvalidInput({ what: "profile", issues: [{ path: "", code: "unknown-profile", params }] });
  }
  const { period, on } = yield* readingMoment({ period: question.period, on: question.on });
  const store = yield* IndicatorStore;
  const { organisation, locale: own, cards, facts } = yield* store.snapshot;
  const locale = question.locale === undefined ? own : yield* decode("locale", Locale, question.locale);
  const report = quarterlyReport({ organisation, cards, facts, period, on, locale });
  return withContentHash(report, (text) => bytesToHex(sha256(utf8ToBytes(text))));
});
