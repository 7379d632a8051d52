import { caveatText } from "@maatstaf/framework";
import type { Framework, ReferenceCoverage, ReferenceItemCoverage, ReferenceRequirement } from "@maatstaf/framework";
import { formatDate, formatPeriod, localized } from "@maatstaf/kernel";
import type { CalendarDate, Locale, LocalizedText, Period } from "@maatstaf/kernel";
import type { Block } from "./block.ts";
import { words } from "./inline.ts";
import type { Report } from "./report.ts";
import { delimitedText } from "./toolbox/delimited-rows.ts";
import { reportText } from "./wording.ts";

/** What a coverage view is shown with. */
export interface CoverageReportInput {
  /** The framework that was scored: its requirements are shown by their codes. */
  readonly framework: Pick<Framework, "requirements" | "name">;
  /** The framework that is looked at, by name. */
  readonly reference: { readonly name: LocalizedText };
  /** From `referenceCoverage`. */
  readonly coverage: ReferenceCoverage;
  readonly organisation: { readonly name: LocalizedText };
  /** The period of the self-evaluation. */
  readonly period: Period;
  readonly on: CalendarDate;
  readonly locale: Locale;
}

const COLUMNS = ["code", "column-title", "level", "requirements", "evidence"] as const;

/**
 * One self-evaluation seen through another framework, as a report (nl: *dekking*): the caveat first, then the gaps, then every
 * item with its weakest link, the requirements that say something of it and what was shown.
 *
 * @see docs/methods/framework-crosswalk.md
 *
 * @example
 * ```ts
 * import { referenceCoverage, ReferenceFramework } from "@maatstaf/framework";
 * import { calendarDate, period } from "@maatstaf/kernel";
 * import { coverageReport } from "@maatstaf/reporting";
 *
 * const reference = ReferenceFramework.parse({
 *   id: "iso", edition: "2015", name: { nl: "ISO 9001" }, items: [{ id: "iso:9.2", code: "9.2", title: { nl: "Interne audits" } }],
 * });
 * const coverage = referenceCoverage(reference, { mappings: [] }, {});
 * const framework = { name: { nl: "Eigen kader" }, requirements: [] };
 * const organisation = { name: { nl: "Voorbeeldgemeente" } };
 * const on = calendarDate("2026-03-02");
 * coverageReport({ framework, reference, coverage, organisation, period: period("2026"), on, locale: "nl-BE" }).blocks[0]?.kind // => "callout"
 * ```
 */
export function coverageReport(input: CoverageReportInput): Report {
  const { framework, reference, coverage, organisation, period, on, locale } = input;
  const [, ...lines] = coverageRows(input);
  return {
    kind: "report",
    profile: "COVERAGE",
    title: reportText(locale, "coverage.title"),
    subtitle: localized(reference.name, locale),
    organisation: localized(organisation.name, locale),
    locale,
    period,
    dataCutOff: on,
    details: [
      { term: reportText(locale, "coverage.scored"), description: localized(framework.name, locale) },
      { term: reportText(locale, "coverage.edition"), description: coverage.edition },
      { term: reportText(locale, "document.period"), description: formatPeriod(period, locale, "long") },
    ],
    blocks: [
      {
        kind: "callout",
        tone: "neutral",
        title: reportText(locale, "coverage.caveat"),
        text: [words(caveatText(coverage.caveat, locale))],
      },
      { kind: "heading", level: 1, text: reportText(locale, "coverage.gaps"), id: "gaps" },
      gapsBlock(input),
      { kind: "heading", level: 1, text: reportText(locale, "coverage.items"), id: "items" },
      {
        kind: "table",
        caption: reportText(locale, "coverage.caption"),
        columns: COLUMNS.map((column) => ({ label: reportText(locale, `coverage.${column}`), align: "start" })),
        rows: lines.map((line) => line.map((cell) => [words(cell)])),
        rowHeader: true,
      },
    ],
    notes: [reportText(locale, "toolbox.made-on", { date: formatDate(on, locale, "long") })],
  };
}

/**
 * The same as a CSV file for a spreadsheet, one line per item, with the caveat on a line of its own at the end.
 *
 * @example
 * ```ts
 * import { referenceCoverage, ReferenceFramework } from "@maatstaf/framework";
 * import { calendarDate, period } from "@maatstaf/kernel";
 * import { coverageSheet } from "@maatstaf/reporting";
 *
 * const reference = ReferenceFramework.parse({
 *   id: "iso", edition: "2015", name: { nl: "ISO 9001" }, items: [{ id: "iso:9.2", code: "9.2", title: { nl: "Interne audits" } }],
 * });
 * const coverage = referenceCoverage(reference, { mappings: [] }, {});
 * const framework = { name: { nl: "Eigen kader" }, requirements: [] };
 * const organisation = { name: { nl: "Voorbeeldgemeente" } };
 * const on = calendarDate("2026-03-02");
 * const sheet = coverageSheet({ framework, reference, coverage, organisation, period: period("2026"), on, locale: "nl-BE" });
 * sheet.split("\r\n")[1] // => "9.2;Interne audits;geen vereiste;;"
 * ```
 */
export function coverageSheet(input: CoverageReportInput): string {
  return delimitedText([...coverageRows(input), [caveatText(input.coverage.caveat, input.locale)]]);
}

/** The headings and a row per item, as texts. */
function coverageRows(input: CoverageReportInput): readonly (readonly string[])[] {
  const { coverage, framework, locale } = input;
  const codes = new Map(framework.requirements.map(({ id, code }) => [id, code]));
  return [
    COLUMNS.map((column) => reportText(locale, `coverage.${column}`)),
    ...coverage.items.map(({ code, title, headline, requirements }) => [
      code,
      localized(title, locale),
      levelText(headline, locale),
      requirements.map((requirement) => requirementText(requirement, codes, locale)).join("; "),
      evidenceOf(requirements).join("; "),
    ]),
  ];
}

function gapsBlock({ coverage, locale }: CoverageReportInput): Block {
  const gaps = new Set(coverage.gaps);
  const open = coverage.items.filter(({ item }) => gaps.has(item));
  if (open.length === 0) return { kind: "paragraph", text: [words(reportText(locale, "coverage.no-gaps"))] };
  return { kind: "list", items: open.map(({ code, title }) => [words(`${code} ${localized(title, locale)}`)]) };
}

function levelText(headline: ReferenceItemCoverage["headline"], locale: Locale): string {
  const { kind } = headline;
  return kind === "full" || kind === "partial"
    ? reportText(locale, `coverage.${kind}`, { level: headline.level, notScored: headline.notScored })
    : reportText(locale, `coverage.${kind}`);
}

function requirementText(
  { id, relation, level }: ReferenceRequirement,
  codes: ReadonlyMap<string, string>,
  locale: Locale,
): string {
  const values = { code: codes.get(id) ?? id, relation: reportText(locale, `coverage.relation-${relation}`) };
  return level === undefined
    ? reportText(locale, "coverage.requirement-not-scored", values)
    : reportText(locale, "coverage.requirement", { ...values, level });
}

/** What was shown, each once. */
function evidenceOf(requirements: readonly ReferenceRequirement[]): readonly string[] {
  return [...new Set(requirements.flatMap(({ evidence }) => evidence.map(({ reference }) => reference)))];
}
