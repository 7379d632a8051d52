import { formatNumber } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import type { ResponseRate } from "@maatstaf/surveys";
import type { Block } from "../block.ts";
import { words } from "../inline.ts";
import { reportText } from "../wording.ts";
import { percentText } from "./answer-table.ts";

/** Who answered, and what the answers were weighted by. */
export interface SurveyAccount {
  readonly rate: ResponseRate;
  /** Names of what was weighted by, such as “leeftijd”; none when nothing was weighted. */
  readonly weightedBy: readonly string[];
  /** Number of answers the weighted ones are worth. */
  readonly effectiveCount?: number;
}

/**
 * Who answered, for the head of a results page (verantwoording): how many were invited and answered, how many came by open
 * link, what was weighted by and what the answers are worth after that, and how small groups are kept from being recognised.
 *
 * @example
 * ```ts
 * import { surveyAccount } from "@maatstaf/reporting";
 * import { responseRate } from "@maatstaf/surveys";
 *
 * const rate = responseRate({ invited: 1500, returned: { sample: 486, openLink: 0 }, design: { kind: "random" } });
 * surveyAccount({ rate, weightedBy: ["leeftijd"], effectiveCount: 402 }, "nl-BE").map(({ kind }) => kind) // => ["heading", "paragraph", "paragraph", "paragraph"]
 * ```
 */
export function surveyAccount({ rate, weightedBy, effectiveCount }: SurveyAccount, locale: Locale): Block[] {
  const number = (value: number): string => formatNumber(value, { locale, decimals: 0 });
  const { invited, returned, share, byOpenLink, isEnough } = rate;
  return [
    { kind: "heading", level: 1, text: reportText(locale, "survey.account"), id: "who-answered" },
    ...(share === undefined
      ? []
      : [
          paragraph(
            reportText(locale, "survey.response", {
              invited: number(invited),
              returned: number(returned),
              share: percentText(share, { locale, decimals: 1 }),
            }),
          ),
        ]),
    ...(isEnough === false ? [paragraph(reportText(locale, "survey.response-short"))] : []),
    ...(byOpenLink === 0 ? [] : [paragraph(reportText(locale, "survey.by-open-link", { count: byOpenLink }))]),
    ...(weightedBy.length === 0
      ? [paragraph(reportText(locale, "survey.not-weighted"))]
      : [
          paragraph(
            [
              reportText(locale, "survey.weighted", {
                by: new Intl.ListFormat(locale, { type: "conjunction" }).format(weightedBy),
              }),
              ...(effectiveCount === undefined
                ? []
                : [reportText(locale, "survey.worth-in-all", { count: Math.round(effectiveCount) })]),
            ].join(" "),
          ),
        ]),
    paragraph(reportText(locale, "survey.small-groups")),
  ];
}

function paragraph(text: string): Block {
  return { kind: "paragraph", text: [words(text)] };
}
