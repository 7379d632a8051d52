import type { Tone } from "../inline.ts";
import { DARK_TONE_COLOURS, TONE_COLOURS } from "../tone-colour.ts";

/**
 * The look of the HTML report: one light theme that also prints, a dark one for screens that ask for it, A4 pages with
 * a running footer. No font and no picture is fetched.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: #16202c; --quiet: #4a5768; --rule: #d4dae2; --paper: #ffffff; --panel: #f4f6f9; --accent: #0b4a6f; --bar: #7fb2d0;
  ${variables(TONE_COLOURS)}
}
* { box-sizing: border-box; }
html { font: 100%/1.55 "Source Sans 3", "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: var(--ink); background: var(--paper); -webkit-text-size-adjust: 100%; }
body { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.5rem 3rem; overflow-wrap: break-word; hyphens: manual; }
h1, h2, h3, h4, h5 { line-height: 1.2; text-wrap: balance; color: var(--accent); margin: 0 0 .5rem; }
h1 { font-size: 2.25rem; font-weight: 700; letter-spacing: -.01em; }
h2 { font-size: 1.5rem; margin-top: 2.75rem; padding-top: .75rem; border-top: 2px solid var(--accent); }
h3 { font-size: 1.2rem; margin-top: 2.25rem; }
h4, h5 { font-size: 1.05rem; margin-top: 1.5rem; color: var(--ink); }
p { margin: 0 0 .75rem; max-width: 78ch; }
.lead { font-size: 1.1rem; color: var(--quiet); }
main > .lead:first-child { margin-top: 1.25rem; }
.small { font-size: .875rem; color: var(--quiet); }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible, .drawing:focus-visible { outline: 3px solid var(--improvement); outline-offset: 2px; border-radius: 2px; }
ul { margin: 0 0 1rem; padding-left: 1.25rem; max-width: 78ch; }
li { margin: .3rem 0; }
.organisation { margin: 0 0 .35rem; font-weight: 600; color: var(--quiet); }
.subtitle { font-size: 1.35rem; color: var(--quiet); margin: 0 0 1.25rem; }
.details { display: flex; flex-wrap: wrap; gap: .25rem 2.5rem; margin: 0; padding: .75rem 0; border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); }
.details dt, .key-figure dt { font-size: .8125rem; color: var(--quiet); }
.details dd, .definitions dd, .key-figure dd { margin: 0; }
.details dd { font-weight: 600; }
.key-figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .75rem; margin: 1.25rem 0; }
.key-figure { padding: .7rem .9rem .8rem; background: var(--panel); border-top: 3px solid var(--tone); border-radius: 2px; }
.key-figure .value { font-size: 1.35rem; font-weight: 700; line-height: 1.25; margin: .1rem 0; color: var(--tone); font-variant-numeric: tabular-nums; }
.key-figure.mark--neutral .value { color: var(--ink); }
.key-figure .note { font-size: .875rem; color: var(--quiet); }
.symbol { font-weight: 700; }
.symbol svg { vertical-align: -.125em; }
.mark { color: var(--tone); font-weight: 600; white-space: nowrap; }
${Object.keys(TONE_COLOURS)
  .map((tone) => `.mark--${tone} { --tone: var(--${tone}); }`)
  .join("\n")}
.callout { margin: 1rem 0; padding: .75rem 1rem; background: var(--panel); border-left: 4px solid var(--tone); border-radius: 2px; }
.callout p:last-child { margin: 0; }
.callout-title { margin: 0 0 .2rem; color: var(--tone); }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: 0 0 .5rem; }
th, td { padding: .45rem .6rem; vertical-align: top; border-bottom: 1px solid var(--rule); text-align: left; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-size: .8125rem; color: var(--quiet); border-bottom: 2px solid var(--ink); vertical-align: bottom; }
tbody th { font-weight: 600; }
.end { text-align: right; white-space: nowrap; } thead .end { white-space: normal; }
.middle { text-align: center; }
.tables { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 0 2rem; margin: 1rem 0; align-items: start; }
.tables .scroll { margin: .5rem 0; }
.barred { display: inline-grid; grid-template-columns: auto minmax(3.4em, auto); align-items: center; text-align: right; white-space: nowrap; }
.bar { position: relative; width: clamp(2.25rem, 15vw, 8rem); height: .85em; background: var(--panel); box-shadow: inset 0 0 0 1px var(--rule); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.bar .filled { position: absolute; inset: 0 auto 0 0; background: var(--bar); }
.bar .reach { position: absolute; top: 50%; height: 2px; margin-top: -1px; min-width: 2px; background: var(--ink); }
.tables .bar { width: 4.5rem; }
.tick-box { display: inline-flex; align-items: center; justify-content: center; min-width: 1.5rem; height: 1.5rem; padding: 0 .2rem; border: 1.5px solid var(--ink); border-radius: 3px; font-size: .875rem; font-variant-numeric: tabular-nums; vertical-align: middle; }
.choices { list-style: none; padding: 0; }
.choices li { display: flex; gap: .6rem; align-items: baseline; margin: .35rem 0; }
.choices .tick-box { flex: none; align-self: flex-start; min-width: 1.15rem; height: 1.15rem; margin-top: .15rem; }
td .tick-box:empty, p .tick-box:empty { min-width: 1.15rem; height: 1.15rem; vertical-align: -.2em; }
.writing-lines { margin: .25rem 0 1rem; }
.writing-lines div { height: 2.1rem; border-bottom: 1px solid var(--quiet); }
figure { margin: 1.25rem 0; }
.drawing { background: #ffffff; overflow-x: auto; }
.drawing svg { display: block; width: 100%; min-width: 34rem; height: auto; }
figcaption { font-size: .875rem; color: var(--quiet); margin: .4rem 0; }
summary { cursor: pointer; color: var(--accent); font-size: .9375rem; padding: .3rem 0; width: fit-content; }
details table { font-size: .875rem; }
details tbody th { white-space: nowrap; }
.definitions { margin: 0 0 1rem; }
.definitions > div { display: grid; grid-template-columns: minmax(8rem, 11rem) 1fr; gap: 0 1rem; padding: .25rem 0; }
.definitions dt { color: var(--quiet); }
.definitions dd { max-width: 64ch; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
footer p { font-size: .8125rem; color: var(--quiet); margin: 0 0 .3rem; max-width: none; overflow-wrap: anywhere; }
@media (max-width: 40rem) {
  body { padding: 1.5rem 1rem 2rem; }
  h1 { font-size: 1.75rem; }
  .details { display: grid; gap: .5rem; }
  .key-figures { grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); }
  .bar, .tables .bar { width: 2.75rem; }
  table:has(.bar) { font-size: .875rem; } table:has(.bar) .end { white-space: normal; padding-left: .3rem; padding-right: .3rem; } table:has(.bar) .end:last-child { padding-right: 0; }
  .definitions > div { grid-template-columns: 1fr; padding: .4rem 0; }
  /* A chart that is wider than the screen shows its newest points first. */
  .drawing { direction: rtl; } .drawing svg { direction: ltr; }
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ink: #e8edf3; --quiet: #b3bfcd; --rule: #3a4655; --paper: #12181f; --panel: #1c252f; --accent: #8cc8ee; --bar: #2f6f96;
    ${variables(DARK_TONE_COLOURS)}
  }
  .drawing { padding: .5rem; border-radius: 4px; }
}
@media print {
  html { font-size: 9pt; line-height: 1.35; }
  body { max-width: none; padding: 0; }
  h1 { font-size: 22pt; } h2 { font-size: 14pt; margin-top: 16pt; } h3 { font-size: 11.5pt; margin-top: 12pt; }
  h1, h2, h3, h4, h5, summary, .organisation, .subtitle { break-after: avoid; }
  tr, .drawing, .callout, .key-figures, li, .definitions > div { break-inside: avoid; }
  section.keep { break-inside: avoid; }
  thead { display: table-header-group; }
  p { margin-bottom: 4pt; } p, li { orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
  .scroll, .drawing { overflow: visible; }
  .drawing svg { min-width: 0; }
  p, ul, .definitions dd { max-width: none; }
  .key-figures { grid-auto-flow: column; grid-auto-columns: 1fr; grid-template-columns: none; gap: 4pt; margin: 6pt 0; }
  .key-figure { padding: 4pt 6pt 5pt; } .key-figure .value { font-size: 11.5pt; }
  .key-figure dt, .key-figure .note, .details dt, figcaption, footer p, .definitions { font-size: 8pt; }
  figure { margin: 6pt 0; } table { font-size: 8.5pt; } th, td { padding: 3pt 4pt; }
  .definitions { columns: 2; column-gap: 12pt; } .definitions > div { grid-template-columns: auto 1fr; gap: 0 6pt; padding: 1pt 0; }
  #guide ~ .definitions { columns: 1; }
  .key-figure, .callout { background: none; border: .5pt solid var(--rule); border-top: 2pt solid var(--tone); }
  .callout { border-top: .5pt solid var(--rule); border-left: 3pt solid var(--tone); }
  .tables { grid-template-columns: 1fr 1fr; gap: 0 16pt; } .tables .scroll, .writing-lines { break-inside: avoid; }
  .bar, .tables .bar { width: 56pt; }
  details:not([open]) { display: none; }
  .page-break { break-after: page; }
  @page { size: A4; margin: 16mm 16mm 18mm; }
}
`;

/** Tones as custom properties. */
function variables(colours: Readonly<Record<Tone, string>>): string {
  return Object.entries(colours)
    .map(([tone, colour]) => `--${tone}: ${colour};`)
    .join(" ");
}
