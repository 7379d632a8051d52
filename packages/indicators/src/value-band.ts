/** A single value (`lower` equals `upper`), or all values above `lower` up to and including `upper`. */
export interface ValueBand {
  readonly lower: number;
  readonly upper: number;
}

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const BAND = new RegExp(`^(${NUMBER})(?:\\.\\.(${NUMBER}))?$`, "u");

/** The band a category stands for: `12` is a single value, `10..15` above 10 up to 15; `undefined` for any other text. */
export function valueBand(category: string): ValueBand | undefined {
  const [, lower, upper = lower] = BAND.exec(category) ?? [];
  if (lower === undefined) return undefined;
  const band = { lower: Number(lower), upper: Number(upper) };
  return band.lower <= band.upper ? band : undefined;
}
