/** Coefficients of Lanczos' series for g = 7 with nine terms (Godfrey, 2001). */
const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/**
 * Natural logarithm of the gamma function for `x > 0`, with a relative error of about 1e-15.
 *
 * @see Lanczos (1964), *SIAM Journal on Numerical Analysis B* 1, 86-96.
 */
export function logGamma(x: number): number {
  let sum = 0.9999999999998099;
  for (const [place, coefficient] of LANCZOS.entries()) sum += coefficient / (x + place);
  const shifted = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(shifted) - shifted + Math.log(sum);
}
