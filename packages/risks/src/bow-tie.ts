import type { CalendarDate, LocalizedText } from "@maatstaf/kernel";
import { controlStanding } from "./control-standing.ts";
import type { ControlStanding } from "./control-standing.ts";
import type { Control } from "./control.ts";
import type { Risk } from "./risk.ts";

/** A control as a barrier on one line of a bow-tie. */
export interface Barrier {
  readonly controlId: string;
  readonly name: LocalizedText;
  readonly key: boolean;
  /** Design times operation, 0 to 1. */
  readonly effectiveness: number;
  readonly standing: ControlStanding;
}

/** One line of a bow-tie: from a cause to the event, or from the event to a consequence, through its barriers. */
export interface BowTieLine {
  readonly id: string;
  readonly text: LocalizedText;
  readonly barriers: readonly Barrier[];
  /** Whether nothing on it works. */
  readonly isOpen: boolean;
}

/** A risk as a bow-tie (vlinderdas), to draw: causes on the left, consequences on the right, the event in the knot. */
export interface BowTie {
  readonly riskId: string;
  readonly event: LocalizedText;
  readonly causes: readonly BowTieLine[];
  readonly consequences: readonly BowTieLine[];
  /** Controls that work on the whole rather than on a line: the directive ones. */
  readonly around: readonly Barrier[];
}

/**
 * The bow-tie of a risk: preventive controls stand between the causes and the event, detective and corrective ones between
 * the event and the consequences, the strongest first. A control that is not linked to a cause or consequence stands on
 * every line of its side.
 *
 * @param on - The day it is asked: whether tests are overdue depends on it.
 * @returns The title of the risk stands in the knot as long as the event is not described.
 *
 * @example
 * ```ts
 * import { bowTie, Control, Risk } from "@maatstaf/risks";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const risk = Risk.parse({
 *   id: "R-02", title: { nl: "Stroompanne" }, category: "safety-continuity", direction: "threat", ownerId: "fac", reviewMonths: 6,
 *   causes: [{ id: "storm", text: { nl: "Storm" } }], event: { nl: "De stroom valt uit" }, consequences: [{ id: "desk", text: { nl: "Loket dicht" } }],
 *   controls: [{ controlId: "generator" }],
 * });
 * const generator = Control.parse({
 *   id: "generator", name: { nl: "Noodstroom" }, type: "corrective", ownerId: "fac", design: 0.9, operation: 0.5, key: true, testMonths: 12,
 *   tests: [{ on: "2025-10-01", by: ["audit"], result: "works" }],
 * });
 * const { causes, consequences } = bowTie(risk, [generator], calendarDate("2026-01-05"));
 * [causes[0]?.isOpen, consequences[0]?.barriers[0]?.effectiveness] // => [true, 0.45]
 * ```
 */
export function bowTie(risk: Risk, controls: readonly Control[], on: CalendarDate): BowTie {
  const linked = risk.controls.flatMap((link) =>
    controls
      .filter(({ id }) => id === link.controlId)
      .map((control) => ({ link, control, barrier: barrier(control, on) })),
  );
  const line = (
    { id, text }: Risk["causes"][number],
    types: readonly Control["type"][],
    ids: "causeIds" | "consequenceIds",
  ): BowTieLine => {
    const barriers = linked
      .filter(({ control, link }) => types.includes(control.type) && (link[ids].length === 0 || link[ids].includes(id)))
      .map((found) => found.barrier)
      .toSorted((a, b) => b.effectiveness - a.effectiveness);
    return {
      id,
      text,
      barriers,
      isOpen: !barriers.some(({ effectiveness, standing }) => effectiveness > 0 && standing !== "failing"),
    };
  };
  return {
    riskId: risk.id,
    event: risk.event ?? risk.title,
    causes: risk.causes.map((cause) => line(cause, ["preventive"], "causeIds")),
    consequences: risk.consequences.map((consequence) =>
      line(consequence, ["detective", "corrective"], "consequenceIds"),
    ),
    around: linked.filter(({ control }) => control.type === "directive").map((found) => found.barrier),
  };
}

function barrier(control: Control, on: CalendarDate): Barrier {
  const { id, name, key, design, operation } = control;
  return { controlId: id, name, key, effectiveness: design * operation, standing: controlStanding(control, on) };
}
