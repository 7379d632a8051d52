/** Mean (`d2`) and standard deviation (`d3`) of a range, as multiples of the standard deviation of one value. */
export interface RangeConstants {
  readonly mean: number;
  readonly deviation: number;
}

/**
 * Mean (`d2`) and standard deviation (`d3`) of the range of `n` values from a normal distribution, as multiples of its
 * standard deviation, for samples of 2 to 25.
 *
 * @see Harter (1960), *Annals of Mathematical Statistics* 31(4), 1122-1147; here to ten decimals, by numerical
 *   integration, in agreement with the digits printed there and in Montgomery (2019), appendix VI.
 */
const RANGE_CONSTANTS: readonly (readonly [mean: number, deviation: number])[] = [
  [1.1283791671, 0.8525024664],
  [1.6925687506, 0.888368004],
  [2.058750746, 0.8798082028],
  [2.3259289473, 0.8640819411],
  [2.5344127212, 0.8480396861],
  [2.7043567512, 0.8332053356],
  [2.8472006121, 0.8198314898],
  [2.9700263244, 0.8078342746],
  [3.0775054617, 0.7970506735],
  [3.1728727038, 0.7873146206],
  [3.2584552797, 0.7784783412],
  [3.3359803541, 0.7704162021],
  [3.4067631082, 0.7630230956],
  [3.4718268899, 0.7562114297],
  [3.5319827861, 0.7499080894],
  [3.5878839618, 0.744051784],
  [3.6400637579, 0.7385908534],
  [3.6889630232, 0.7334814955],
  [3.7349501196, 0.7286863457],
  [3.7783358298, 0.7241733407],
  [3.8193846434, 0.7199148084],
  [3.8583234233, 0.7158867355],
  [3.8953481485, 0.7120681751],
  [3.9306292195, 0.7084407659],
];

/** Largest sample for which the range is a fair measure of spread, and for which the constants are given. */
const LARGEST_RANGE_SAMPLE = RANGE_CONSTANTS.length + 1;

/**
 * `d2` and `d3` for samples of `size`.
 *
 * @throws RangeError outside 2 to 25.
 */
export function rangeConstants(caller: string, size: number): RangeConstants {
  const constants = RANGE_CONSTANTS[size - 2];
  if (constants === undefined) {
    throw new RangeError(
      `${caller}: a subgroup has ${size} values; the range takes 2 to ${LARGEST_RANGE_SAMPLE}, use the standard deviation`,
    );
  }
  return { mean: constants[0], deviation: constants[1] };
}
