import { PDCA_PHASES, pdcaProbes } from "@maatstaf/framework";
import type { PdcaPhase, Requirement } from "@maatstaf/framework";
import { localized } from "@maatstaf/kernel";
import { words } from "../inline.ts";
import type { Block } from "../block.ts";
import type { Report } from "../report.ts";
import { reportText } from "../wording.ts";
import { pdcaWheel } from "./pdca-wheel.ts";
import { domainName, speaksDomain, spokenRequirements } from "./spoken-requirement.ts";
import type { ToolboxInput } from "./toolbox-input.ts";
import { toolboxReport } from "./toolbox-report.ts";

/** The step of the circle that a building block serves first. */
const PHASE_OF = {
  objectives: "plan",
  risk: "plan",
  projects: "plan",
  processes: "do",
  monitoring: "check",
  improvement: "act",
} satisfies Record<Requirement["buildingBlocks"][number], PdcaPhase>;

const QUESTIONS_PER_PHASE = 4;

/**
 * The poster of a domain: the quality circle with what each step asks, and a few questions of the domain per step.
 *
 * @example
 * ```ts
 * import { Framework, maturityScale } from "@maatstaf/framework";
 * import { calendarDate, period } from "@maatstaf/kernel";
 * import { pdcaPoster } from "@maatstaf/reporting";
 *
 * const framework = Framework.parse({
 *   id: "own", edition: "2026", version: 1, status: "draft", name: { nl: "Eigen kader" }, scale: maturityScale(),
 *   parts: [{ id: "own:a", code: "A", name: { nl: "Sturen" } }],
 *   requirements: [{ id: "own:a.goals", code: "A.1", part: "own:a", question: { nl: "Zijn er doelen?" } }],
 * });
 * const organisation = { name: { nl: "Voorbeeldgemeente" } };
 * pdcaPoster({ framework, organisation, period: period("2026"), on: calendarDate("2026-01-05"), locale: "nl-BE" }).blocks[0]?.kind // => "paragraph"
 * ```
 */
export function pdcaPoster(input: ToolboxInput): Report {
  const { locale, adaptation } = input;
  const domain = domainName(input, locale);
  const quarters = pdcaProbes({}, locale).map(({ phase, text }) => ({
    phase,
    name: reportText(locale, `poster.${phase}`),
    text,
  }));
  const processes = (speaksDomain(input) ? (adaptation?.coreProcesses ?? []) : []).map((name) =>
    localized(name, locale),
  );
  const listed = new Intl.ListFormat(locale, { type: "conjunction" });
  return toolboxReport("poster", input, [
    {
      kind: "paragraph",
      role: "lead",
      text: [
        words(reportText(locale, "poster.lead", { processes: listed.format(processes), count: processes.length })),
      ],
    },
    {
      kind: "figure",
      drawing: pdcaWheel(quarters, {
        title: reportText(locale, "poster.alt", { domain }),
        description: quarters.map(({ name, text }) => `${name}: ${text}`).join(" "),
        centre: domain,
        caption: reportText(locale, "poster.alt", { domain }),
        columns: [reportText(locale, "poster.step"), reportText(locale, "poster.asks")],
      }),
      alt: reportText(locale, "poster.alt", { domain }),
      caption: reportText(locale, "poster.alt", { domain }),
      tableLabel: reportText(locale, "poster.as-table"),
    },
    ...PDCA_PHASES.flatMap((phase) => questions(phase, input)),
  ]);
}

function questions(phase: PdcaPhase, input: ToolboxInput): readonly Block[] {
  const serving = new Set(
    input.framework.requirements
      .filter(({ buildingBlocks: [first] }) => first !== undefined && PHASE_OF[first] === phase)
      .map(({ id }) => id),
  );
  const asked = spokenRequirements(input).filter(({ id, isApplicable }) => isApplicable && serving.has(id));
  if (asked.length === 0) return [];
  const step = Math.max(1, Math.floor(asked.length / QUESTIONS_PER_PHASE));
  const chosen = asked.filter((_, index) => index % step === 0).slice(0, QUESTIONS_PER_PHASE);
  return [
    { kind: "heading", level: 1, text: reportText(input.locale, `poster.${phase}`), id: phase },
    { kind: "list", items: chosen.map(({ question }) => [words(question)]) },
  ];
}
