import { isAfter, periodEnd, plusDays, transition } from "@maatstaf/kernel";
import type { CalendarDate, CommandOf, Refusal, StateOf } from "@maatstaf/kernel";
import { factIssues } from "./fact-issues.ts";
import type { FactIssue } from "./fact-issues.ts";
import { factKey } from "./fact-key.ts";
import type { FactRecord } from "./fact-record.ts";
import type { Fact } from "./fact.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import { measurementLifeCycle } from "./measurement-life-cycle.ts";

/** The fact that is expected of one indicator in one period, unit and cut, with all that was recorded of it. */
export interface Measurement {
  readonly place: Pick<Fact, "indicatorId" | "period" | "unit" | "breakdown">;
  readonly status: StateOf<typeof measurementLifeCycle>;
  /** In the order in which they were recorded; the last one counts. */
  readonly records: readonly EnteredRecord[];
}

/** A record of a fact, and whether a program (a `source-reader`) read it from its source. Without `entry` somebody typed it. */
export interface EnteredRecord extends FactRecord {
  readonly entry?: "manual" | "read" | undefined;
}

/** Who gives a command about a measurement, and what comes with it. */
export interface MeasurementCommand {
  readonly command: CommandOf<typeof measurementLifeCycle>;
  readonly actor: {
    readonly id: string;
    readonly roles: readonly (typeof measurementLifeCycle)["transitions"][number]["roles"][number][];
  };
  readonly on: CalendarDate;
  /** What is entered; of a correction its `reason` is the motivation. */
  readonly record?: EnteredRecord;
}

/** What came of a command about a measurement. */
export type MeasurementMove =
  | { readonly kind: "moved"; readonly measurement: Measurement }
  | {
      readonly kind: "refused";
      readonly reasons: readonly Refusal[];
      /** What is wrong with the fact, where that stands in the way. */
      readonly issues: readonly FactIssue[];
    };

/**
 * A measurement after a command, or why it stays as it is. Records are only ever added: a correction takes the place of the
 * record before it, which stays.
 *
 * @returns `moved` with the measurement and its records; or `refused` with the reasons.
 * @throws RangeError on a measurement of another indicator than the card.
 *
 * @example
 * ```ts
 * import { Fact, IndicatorCard, movedMeasurement } from "@maatstaf/indicators";
 * import { calendarDate, period } from "@maatstaf/kernel";
 *
 * const card = IndicatorCard.parse({
 *   id: "calls", version: 1, status: "measured", name: { nl: "Oproepen" }, question: { nl: "Hoeveel oproepen?" },
 *   level: "output", aggregation: "count", numerator: { nl: "oproepen" }, scale: 1, unit: "", decimals: 0,
 *   direction: "neutral", frequency: "quarter", lagDays: 10,
 *   source: { system: "telefonie", owner: "teamleider" }, owner: "afdelingshoofd",
 * });
 * const place = { indicatorId: "calls", period: period("2025-Q1") };
 * const fact = Fact.parse({ ...place, numerator: 7 });
 * const an = { id: "an", roles: ["indicator-owner"] } as const;
 * const on = calendarDate("2025-04-03");
 *
 * const record = { fact, recordedAt: "2025-04-03T09:00:00.000Z", recordedBy: "an" };
 * const entered = movedMeasurement(card, { place, status: "expected", records: [] }, { command: "enter", actor: an, on, record });
 * entered.kind === "moved" ? entered.measurement.status : "" // => "entered"
 * const validated = entered.kind === "moved" ? movedMeasurement(card, entered.measurement, { command: "validate", actor: an, on }) : entered;
 * validated.kind === "refused" ? validated.reasons.map(({ code }) => code) : [] // => ["separation-of-duties"]
 * ```
 */
export function movedMeasurement(
  card: IndicatorCard,
  measurement: Measurement,
  { command, actor, on, record }: MeasurementCommand,
): MeasurementMove {
  const { place, records, status } = measurement;
  if (place.indicatorId !== card.id) {
    throw new RangeError(
      `movedMeasurement: a measurement of ${place.indicatorId}, and card ${card.id}; pass its own card`,
    );
  }
  const isEntry = command === "enter" || command === "correct";
  const last = isEntry ? record : records.at(-1);
  const issues = isEntry && record !== undefined ? factIssues(card, record.fact) : [];
  const outcome = transition(measurementLifeCycle, status, command, {
    actor,
    facts: {
      "lag-days-over": isAfter(on, plusDays(periodEnd(place.period), card.lagDays)),
      "fact-of-measurement":
        record !== undefined &&
        record.recordedBy === actor.id &&
        factKey(record.fact) === factKey(place) &&
        (record.entry !== "read" || actor.roles.includes("source-reader")),
      "fact-sound": record !== undefined && issues.length === 0,
      "fact-settled": last !== undefined && !last.fact.provisional,
    },
    parts: { "manual-enterer": last === undefined || last.entry === "read" ? [] : [last.recordedBy] },
    ...(record?.reason === undefined ? {} : { motivation: record.reason }),
  });
  if (outcome.kind === "moved") {
    const added = isEntry && record !== undefined ? [record] : [];
    return { kind: "moved", measurement: { place, status: outcome.state, records: [...records, ...added] } };
  }
  const isAboutFact = outcome.reasons.some(({ params }) => params["guard"] === "fact-sound");
  return { kind: "refused", reasons: outcome.reasons, issues: isAboutFact ? issues : [] };
}
