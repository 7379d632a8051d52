import type { Locale } from "@maatstaf/kernel";
import type { Block } from "../block.ts";
import { words } from "../inline.ts";
import { ABSENT } from "../reading/figure-text.ts";
import { DATA_LOOKS, TARGET_LOOKS, VARIATION_LOOKS } from "../reading/judgement-mark.ts";
import { reportText } from "../wording.ts";

/** The last section: how to read the report. */
export function guide(locale: Locale): readonly Block[] {
  const symbols = {
    green: TARGET_LOOKS.green.symbol,
    amber: TARGET_LOOKS.amber.symbol,
    red: TARGET_LOOKS.red.symbol,
    common: VARIATION_LOOKS["common-cause"].symbol,
    improvement: VARIATION_LOOKS.improvement.symbol,
    concern: VARIATION_LOOKS.concern.symbol,
    notable: VARIATION_LOOKS.high.symbol,
    complete: DATA_LOOKS.complete.symbol,
    provisional: DATA_LOOKS.provisional.symbol,
    incomplete: DATA_LOOKS.incomplete.symbol,
    overdue: DATA_LOOKS.overdue.symbol,
    absent: ABSENT,
    suppressed: DATA_LOOKS.suppressed.symbol,
  };
  const terms = ["target", "variation", "data", "interval", "points", "absent", "suppressed"] as const;
  return [
    { kind: "heading", level: 1, text: reportText(locale, "guide.title"), id: "guide" },
    { kind: "paragraph", text: [words(reportText(locale, "guide.introduction"))] },
    {
      kind: "definitions",
      items: terms.map((term) => ({
        term: reportText(locale, `guide.${term}`, symbols),
        description: [words(reportText(locale, `guide.${term}-text`, symbols))],
      })),
    },
  ];
}
