import * as z from "zod";
import { ElementId } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";
import { issueWriter, repeated } from "./issue.ts";
import type { Issue, Severity } from "./issue.ts";
import type { ReferenceFramework } from "./reference-framework.ts";
import { EvidenceReference } from "./self-evaluation.ts";

/**
 * The yearly report on organisation control (nl: *rapportering organisatiebeheersing*) as its themes: of each what was found
 * and done, with evidence; or why it is left out this year.
 *
 * @see docs/methods/obligations.md
 *
 * @example
 * ```ts
 * import { ControlReport } from "@maatstaf/framework";
 *
 * const left = { kind: "left-out", theme: "leidraad:10", reason: " " };
 * ControlReport.safeParse({ year: 2025, themes: [left] }).success // => false
 * ```
 */
export const ControlReport = z
  .strictObject({
    year: z.int().min(1800).max(9000).meta({ description: "Year it is about." }),
    themes: z.array(
      z.discriminatedUnion("kind", [
        z.strictObject({
          kind: z.literal("covered"),
          theme: ElementId,
          text: z.string().trim().min(1),
          evidence: z.array(EvidenceReference).default([]),
        }),
        z.strictObject({ kind: z.literal("left-out"), theme: ElementId, reason: z.string().trim().min(1) }),
      ]),
    ),
  })
  .meta({ title: "Maatstaf organisation-control report", description: "What the yearly report says, theme by theme." });
export type ControlReport = Immutable<z.infer<typeof ControlReport>>;

const CONTROL_REPORT_ISSUES = {
  "theme-missing": "error",
  "theme-unknown": "error",
  "theme-twice": "error",
  "theme-without-evidence": "warning",
} as const satisfies Readonly<Record<string, Severity>>;

/** What may be wrong with a report on organisation control. */
export type ControlReportIssueCode = keyof typeof CONTROL_REPORT_ISSUES;

const issue = issueWriter<ControlReportIssueCode>(CONTROL_REPORT_ISSUES);

/**
 * What stands in the way of a report on organisation control: a theme that it neither covers nor leaves out with a reason,
 * and a theme that stands there twice or does not exist. A theme without evidence is a warning.
 *
 * @param themes - Those that it must speak of, such as the ten of `leidraadThemes()` in `@maatstaf/framework-leidraad`.
 *
 * @example
 * ```ts
 * import { controlReportIssues } from "@maatstaf/framework";
 *
 * const themes = [{ id: "leidraad:3", code: "3", title: { nl: "Monitoring" } }];
 * controlReportIssues({ year: 2025, themes: [] }, themes).map(({ code }) => code) // => ["theme-missing"]
 * ```
 */
export function controlReportIssues(
  report: ControlReport,
  themes: readonly Pick<ReferenceFramework["items"][number], "id" | "code" | "title">[],
): readonly Issue<ControlReportIssueCode>[] {
  const known = new Map(themes.map(({ id, code }) => [id, code]));
  const spoken = new Set(report.themes.map(({ theme }) => theme));
  return [
    ...themes
      .filter(({ id }) => !spoken.has(id))
      .map(({ code, title }) => issue("theme-missing", ["themes"], { code, title: title.nl })),
    ...report.themes.flatMap((entry, index) => {
      const code = known.get(entry.theme);
      if (code === undefined) return [issue("theme-unknown", ["themes", index, "theme"], { found: entry.theme })];
      return entry.kind === "covered" && entry.evidence.length === 0
        ? [issue("theme-without-evidence", ["themes", index, "evidence"], { code })]
        : [];
    }),
    ...repeated(report.themes, ({ theme }) => theme).map(({ index, first, key }) =>
      issue("theme-twice", ["themes", index, "theme"], { code: known.get(key) ?? key, first: `themes[${first}]` }),
    ),
  ];
}
