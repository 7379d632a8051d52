import { closingLines } from "./closing-lines.ts";
import { blockMarkdown } from "./markdown/block-markdown.ts";
import { escapeMarkdown, paragraphLine } from "./markdown/escape-markdown.ts";
import { emphasised } from "./markdown/inline-markdown.ts";
import type { Report } from "./report.ts";

/**
 * A report as Markdown (CommonMark with tables): sentences and tables, every chart as its table twin. Fit for an
 * e-mail, a wiki or a comparison of two versions.
 *
 * @param report - The report; every text is escaped.
 * @returns The text, ending in one line feed; the same report gives the same bytes.
 *
 * @example
 * ```ts
 * import { calendarDate, period } from "@maatstaf/kernel";
 * import { quarterlyReport, renderMarkdown } from "@maatstaf/reporting";
 *
 * const report = quarterlyReport({
 *   organisation: { name: { nl: "Voorbeeldgemeente" } },
 *   cards: [],
 *   facts: [],
 *   period: period("2025-Q3"),
 *   on: calendarDate("2025-10-14"),
 *   locale: "nl-BE",
 * });
 * renderMarkdown(report).split("\n")[0] // => "# Kwartaalrapport kwaliteit"
 * ```
 */
export function renderMarkdown(report: Report): string {
  const { title, subtitle, organisation, details, blocks } = report;
  const facts = details.map(({ term, description }) => `- ${escapeMarkdown(term)}: ${escapeMarkdown(description)}`);
  const parts = [
    `# ${escapeMarkdown(title)}`,
    `${emphasised(organisation, "**")} · ${escapeMarkdown(subtitle)}`,
    facts.join("\n"),
    ...blocks.map((block) => blockMarkdown(block)),
    "---",
    ...closingLines(report).map((line) => paragraphLine(escapeMarkdown(line))),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
