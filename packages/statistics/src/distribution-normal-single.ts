/** Where the fraction for the tail takes over from the one around the middle. */
const MIDDLE = Math.fround(1.28);

/** Coefficients around the middle, in the order in which they are met. */
const NEAR = [
  0.398942280444, 0.399903438504, 5.75885480458, 29.8213557808, 2.62433121679, 48.6959930692, 5.92885724438,
];

/** Terms of the continued fraction of the tail, innermost first: what is added to `z`, and what the rest is divided into. */
const TAIL = [
  [0.742380924027, 30.789933034],
  [4.8385912808, -15.1508972451],
  [-0.151679116635, 5.29330324926],
  [3.98064794e-4, 1.98615381364],
  [-3.8052e-8, 1.00000615302],
] as const;

const INNERMOST = 3.99019417011;
const ROOT_1_2PI = 0.398942280385;

/**
 * Share of the standard normal distribution above `z`, computed in 32 bits: to compare with programs that do so. Seven
 * digits; for everything else there is {@link normalUpperTail}.
 *
 * @param z - Zero or more.
 *
 * @see Hill (1973), algorithm AS 66, *Applied Statistics* 22(3), 424-427.
 */
export function singleNormalUpperTail(z: number): number {
  const from = Math.fround(z);
  const half = Math.fround(Math.fround(0.5 * from) * from);
  return from > MIDDLE ? farTail(from, half) : nearTail(from, half);
}

function farTail(z: number, half: number): number {
  let under = sum(z, INNERMOST);
  for (const [added, divided] of TAIL) under = sum(sum(z, added), Math.fround(Math.fround(divided) / under));
  return Math.fround(Math.fround(Math.fround(ROOT_1_2PI) * Math.fround(Math.exp(-half))) / under);
}

function nearTail(z: number, half: number): number {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = NEAR.map(Math.fround);
  const inner = sum(sum(half, e), Math.fround(f / sum(half, g)));
  const under = sum(sum(half, c), -Math.fround(d / inner));
  return sum(0.5, -Math.fround(z * sum(a, -Math.fround(Math.fround(b * half) / under))));
}

/** A sum of two numbers of 32 bits, rounded to one. */
function sum(one: number, other: number): number {
  return Math.fround(Math.fround(one) + Math.fround(other));
}
