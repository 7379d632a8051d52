import type { FunnelCount, FunnelOptions } from "./funnel-plot.ts";
import type { FunnelModel } from "./funnel-model.ts";
import { requireLevel } from "./interval.ts";

/** Refuses units and options that no funnel can be made of. */
export function requireFunnel(
  caller: string,
  units: readonly FunnelCount[],
  { measure, options }: { readonly measure: FunnelModel["measure"]; readonly options: FunnelOptions },
): void {
  if (units.length === 0) {
    throw new RangeError(`${caller}: units is empty; pass at least one unit to compare`);
  }
  for (const [place, unit] of units.entries()) requireUnit(`${caller}: units[${place}]`, unit, measure);
  requireOptions(caller, options);
  if (options.limitMethod === "exact" && measure === "proportion") {
    const place = units.findIndex(({ size }) => !Number.isInteger(size));
    if (place >= 0) {
      throw new RangeError(
        `${caller}: units[${place}].size must be a whole number for exact limits, found ${units[place]?.size}; ` +
          "take normal limits for weighted counts",
      );
    }
  }
}

function requireUnit(place: string, { count, size }: FunnelCount, measure: FunnelModel["measure"]): void {
  if (!(size > 0 && Number.isFinite(size))) {
    throw new RangeError(`${place}.size must be above zero and finite, found ${size}; leave units without cases out`);
  }
  if (!(Number.isFinite(count) && (count >= 0 || measure === "mean"))) {
    throw new RangeError(
      `${place}.count must be zero or more and finite, found ${count}; leave units without data out`,
    );
  }
  if (measure === "proportion" && count > size) {
    throw new RangeError(
      `${place}.count must be at most its size ${size}, found ${count}; use a rate when one case can count twice`,
    );
  }
}

function requireOptions(caller: string, { levels, winsorised, correction, limitMethod, scale }: FunnelOptions): void {
  if (levels !== undefined) {
    requireLevel(caller, levels.inner);
    requireLevel(caller, levels.outer);
    if (!(levels.inner < levels.outer)) {
      throw new RangeError(
        `${caller}: levels.outer must be above levels.inner ${levels.inner}, found ${levels.outer}; ` +
          "the outer limits lie farther from the target",
      );
    }
  }
  if (winsorised !== undefined && !(winsorised >= 0 && winsorised < 0.5)) {
    throw new RangeError(
      `${caller}: winsorised must be from 0 to below 0.5, found ${winsorised}; 0.1 pulls in one unit in ten at either end`,
    );
  }
  if (limitMethod === "exact" && ((correction ?? "none") !== "none" || (scale ?? "natural") !== "natural")) {
    throw new RangeError(
      `${caller}: limitMethod "exact" takes neither a correction nor a stabilised scale, ` +
        `found "${correction ?? "none"}" and "${scale ?? "natural"}"; take normal limits with those`,
    );
  }
}

/** Refuses a target outside what a value can be. */
export function requireTarget(caller: string, target: number, most: number): void {
  if (target >= 0 && target <= most && Number.isFinite(target)) return;
  throw new RangeError(
    `${caller}: target must lie from 0 to ${most}, found ${target}; pass it in the unit of count divided by size`,
  );
}

/** Value of all units together. */
export function pooledValue(units: readonly FunnelCount[]): number {
  const count = units.reduce((sum, unit) => sum + unit.count, 0);
  return count / units.reduce((sum, unit) => sum + unit.size, 0);
}
