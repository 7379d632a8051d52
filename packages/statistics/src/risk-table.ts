/** A case with the time it took, or has taken so far when it is not closed. */
export interface CaseDuration {
  /** From 0, in one unit for all cases: working days, hours. */
  readonly time: number;
  /** `false` when the case was still open at `time`: it counts as one that took longer. */
  readonly closed: boolean;
}

/** A time at which cases were closed: how many, and how many had lasted until then. */
interface RiskRow {
  readonly time: number;
  readonly atRisk: number;
  readonly closed: number;
}

/** Times at which cases were closed, ascending. A case that stays open at such a time was at risk of closing then. */
export function riskTable(cases: readonly CaseDuration[]): RiskRow[] {
  const ended = new Map<number, { all: number; closed: number }>();
  for (const { time, closed } of cases) {
    const tally = ended.get(time) ?? { all: 0, closed: 0 };
    ended.set(time, { all: tally.all + 1, closed: tally.closed + Number(closed) });
  }
  const rows: RiskRow[] = [];
  let atRisk = cases.length;
  for (const [time, { all, closed }] of [...ended].toSorted(([a], [b]) => a - b)) {
    if (closed > 0) rows.push({ time, atRisk, closed });
    atRisk -= all;
  }
  return rows;
}

/** @throws RangeError on no cases, or a time that is negative or not finite. */
export function requireCases(caller: string, cases: readonly CaseDuration[]): void {
  if (cases.length === 0) throw new RangeError(`${caller}: there are no cases; pass at least one`);
  for (const [index, { time }] of cases.entries()) {
    if (!(time >= 0 && Number.isFinite(time))) {
      throw new RangeError(`${caller}: cases[${index}].time is ${time}; pass a finite time of 0 or more`);
    }
  }
}
