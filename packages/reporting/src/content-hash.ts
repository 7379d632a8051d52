import { renderJson } from "./render-json.ts";
import type { Report } from "./report.ts";

/**
 * A report that carries the hash of its own content, so that a printed copy can be checked against the file.
 *
 * This package is pure and has no hash function of its own: the caller passes one in. On Node that is
 * `(text) => createHash("sha256").update(text).digest("hex")`.
 *
 * @param report - The report; a hash it already carries is left out of the sum.
 * @param sha256 - SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits.
 * @returns The same report with `contentHash`.
 * @throws RangeError when `sha256` does not return 64 lower-case hexadecimal digits.
 *
 * @example
 * ```ts
 * import { createHash } from "node:crypto";
 * import { calendarDate, period } from "@maatstaf/kernel";
 * import { quarterlyReport, withContentHash } from "@maatstaf/reporting";
 *
 * const report = quarterlyReport({
 *   organisation: { name: { nl: "Voorbeeldgemeente" } },
 *   cards: [],
 *   facts: [],
 *   period: period("2025-Q3"),
 *   on: calendarDate("2025-10-14"),
 *   locale: "nl-BE",
 * });
 * const signed = withContentHash(report, (text) => createHash("sha256").update(text).digest("hex"));
 * /^[0-9a-f]{64}$/.test(signed.contentHash ?? "") // => true
 * ```
 */
export function withContentHash(report: Report, sha256: (text: string) => string): Report {
  const { contentHash: _previous, ...content } = report;
  const contentHash = sha256(renderJson(content));
  if (!/^[0-9a-f]{64}$/u.test(contentHash)) {
    throw new RangeError(
      `withContentHash: sha256 returned "${contentHash}", expected 64 lower-case hexadecimal digits`,
    );
  }
  return { ...content, contentHash };
}
