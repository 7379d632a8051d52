import { filledText } from "@maatstaf/framework";
import { localized } from "@maatstaf/kernel";
import { words } from "../inline.ts";
import type { Report } from "../report.ts";
import { reportText } from "../wording.ts";
import { speaksDomain } from "./spoken-requirement.ts";
import type { ToolboxInput } from "./toolbox-input.ts";
import { toolboxReport } from "./toolbox-report.ts";

/** Room to write a name, and a day: dots that keep a column wide in every medium. */
const ROOM_FOR_NAME = "…".repeat(14);
const ROOM_FOR_DAY = "…".repeat(9);

/** The steps of a self-evaluation, in order. */
const STEPS = ["choose", "invite", "score", "prepare", "decide", "points", "plan", "return"] as const;

/**
 * The step plan of a domain (nl: *stappenplan*), with room for who and by when. An adaptation that carries steps of its
 * own, such as one to a building block, gives those; every other gives the steps of a self-evaluation.
 *
 * @example
 * ```ts
 * import { Framework, maturityScale } from "@maatstaf/framework";
 * import { calendarDate, period } from "@maatstaf/kernel";
 * import { stepPlan } from "@maatstaf/reporting";
 *
 * const framework = Framework.parse({
 *   id: "own", edition: "2026", version: 1, status: "draft", name: { nl: "Eigen kader" }, scale: maturityScale(),
 *   parts: [{ id: "own:a", code: "A", name: { nl: "Sturen" } }],
 *   requirements: [{ id: "own:a.goals", code: "A.1", part: "own:a", question: { nl: "Zijn er doelen?" } }],
 * });
 * const organisation = { name: { nl: "Voorbeeldgemeente" } };
 * stepPlan({ framework, organisation, period: period("2026"), on: calendarDate("2026-01-05"), locale: "nl-BE" }).title // => "Stappenplan"
 * ```
 */
export function stepPlan(input: ToolboxInput): Report {
  const { locale } = input;
  const own = ownSteps(input);
  const steps = own.length > 0 ? own : STEPS.map((step) => reportText(locale, `step.${step}`));
  return toolboxReport("step-plan", input, [
    {
      kind: "paragraph",
      role: "lead",
      text: [words(reportText(locale, own.length > 0 ? "step.lead-own" : "step.lead"))],
    },
    {
      kind: "table",
      caption: reportText(locale, "step.caption"),
      columns: (["number", "what", "who", "when"] as const).map((column) => ({
        label: reportText(locale, `step.${column}`),
        align: "start",
      })),
      rows: steps.map((text, index) => [
        [words(String(index + 1))],
        [words(text)],
        [words(ROOM_FOR_NAME)],
        [words(ROOM_FOR_DAY)],
      ]),
      rowHeader: true,
    },
  ]);
}

function ownSteps(input: ToolboxInput): readonly string[] {
  const { adaptation, framework, locale } = input;
  if (adaptation === undefined || !speaksDomain(input)) return [];
  const vocabulary = { ...framework.vocabulary, ...adaptation.slots };
  return adaptation.stepPlan.map((text) => {
    const written = localized(text, locale);
    return filledText(written, vocabulary, "nl") ?? written;
  });
}
