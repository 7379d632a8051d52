import type { Block } from "./block.ts";
import { closingLines } from "./closing-lines.ts";
import { blockMarkup } from "./html/block-markup.ts";
import { markup, trusted } from "./html/markup.ts";
import type { Markup } from "./html/markup.ts";
import { pageFooterStyle } from "./html/page-footer-style.ts";
import { STYLE } from "./html/style.ts";
import type { Report } from "./report.ts";
import { sectionTree } from "./section.ts";
import type { Section } from "./section.ts";

/** Nothing is fetched and no script runs, whatever a name or a comment contains: the browser itself refuses. */
const CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * A report as one HTML file that stands alone: no request, no script, readable with a keyboard and a screen reader
 * (WCAG 2.2 AA), and set for A4 when printed.
 *
 * Every text is escaped. The drawing of a figure goes in as it is: it is SVG that `@maatstaf/charts` made.
 *
 * @param report - The report. The title is the `h1`; a heading of level 1 becomes an `h2`, and so on.
 * @returns The file; the same report gives the same bytes.
 *
 * @example
 * ```ts
 * import { calendarDate, period } from "@maatstaf/kernel";
 * import { quarterlyReport, renderHtml } from "@maatstaf/reporting";
 *
 * const report = quarterlyReport({
 *   organisation: { name: { nl: "Voorbeeldgemeente" } },
 *   cards: [],
 *   facts: [],
 *   period: period("2025-Q3"),
 *   on: calendarDate("2025-10-14"),
 *   locale: "nl-BE",
 * });
 * const page = renderHtml(report);
 * page.startsWith("<!doctype html>") // => true
 * page.includes('<html lang="nl-BE">') // => true
 * ```
 */
export function renderHtml(report: Report): string {
  const { title, subtitle, organisation, locale, details } = report;
  const tree = sectionTree(report.blocks);
  const lines = details.map(({ term, description }) => markup`<div><dt>${term}</dt><dd>${description}</dd></div>\n`);
  const page = markup`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(CONTENT_POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${subtitle} – ${organisation}</title>
<style>${trusted(STYLE + pageFooterStyle(report))}</style>
</head>
<body>
<header>
<p class="organisation">${organisation}</p>
<h1>${title}</h1>
<p class="subtitle">${subtitle}</p>
<dl class="details">
${lines}</dl>
</header>
<main>
${blocksMarkup(tree.blocks, "start")}${tree.sections.map((section) => sectionMarkup(section, "top"))}</main>
<footer>
${closingLines(report).map((line) => markup`<p>${line}</p>\n`)}</footer>
</body>
</html>
`;
  return page.source;
}

/** A section of the first level is a landmark; one below it is kept on one printed page when it fits. */
function sectionMarkup({ heading, blocks, sections }: Section, place: "top" | "nested"): Markup {
  const role = place === "top" ? markup` aria-labelledby="${heading.id}"` : markup` class="keep"`;
  return markup`<section${role}>
${blockMarkup(heading, heading.id)}
${blocksMarkup(blocks, heading.id)}${sections.map((section) => sectionMarkup(section, "nested"))}</section>
`;
}

function blocksMarkup(blocks: readonly Block[], key: string): readonly Markup[] {
  return blocks.map((block, index) => markup`${blockMarkup(block, `${key}-${index + 1}`)}\n`);
}
