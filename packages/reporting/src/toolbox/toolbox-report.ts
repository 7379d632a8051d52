import { formatDate, formatPeriod, localized } from "@maatstaf/kernel";
import type { Block } from "../block.ts";
import type { Report, ReportDetail } from "../report.ts";
import { reportText } from "../wording.ts";
import { domainName, speaksDomain } from "./spoken-requirement.ts";
import type { ToolboxInput } from "./toolbox-input.ts";

/** The tools that are made from a framework. */
export type Tool = "workbook" | "scoring-form" | "guide" | "poster" | "step-plan" | "meeting-sheet";

const PROFILES = {
  workbook: "WORKBOOK",
  "scoring-form": "SCORING-FORM",
  guide: "GUIDE",
  poster: "POSTER",
  "step-plan": "STEP-PLAN",
  "meeting-sheet": "MEETING-SHEET",
} satisfies Record<Tool, string>;

/** The frame that the tools share: whose it is, on which edition it rests, when it was made. */
export function toolboxReport(tool: Tool, input: ToolboxInput, blocks: readonly Block[]): Report {
  const { framework, adaptation, organisation, period, on, locale } = input;
  const name = localized(framework.name, locale);
  const details: readonly ReportDetail[] = [
    {
      term: reportText(locale, "toolbox.framework"),
      description: reportText(locale, "toolbox.edition", { name, edition: framework.edition }),
    },
    ...(adaptation === undefined
      ? []
      : [
          {
            term: reportText(locale, "toolbox.domain"),
            description: reportText(locale, "toolbox.version", {
              name: localized(adaptation.name, locale),
              code: adaptation.code,
              version: adaptation.version,
            }),
          },
        ]),
    { term: reportText(locale, "document.period"), description: formatPeriod(period, locale, "long") },
  ];
  const dutchOnly = adaptation !== undefined && !speaksDomain(input);
  return {
    kind: "report",
    profile: PROFILES[tool],
    title: reportText(locale, `toolbox.${tool}`),
    subtitle: domainName(input, locale),
    organisation: localized(organisation.name, locale),
    locale,
    period,
    dataCutOff: on,
    details,
    blocks,
    notes: [
      reportText(locale, "toolbox.made-on", { date: formatDate(on, locale, "long") }),
      ...(dutchOnly ? [reportText(locale, "toolbox.dutch-only")] : []),
    ],
  };
}

/** A heading id from a visible code: `O1.06` becomes `o1-06`. */
export function codeId(code: string): string {
  return code.toLowerCase().replaceAll(/[^\p{L}0-9]+/gu, "-");
}
