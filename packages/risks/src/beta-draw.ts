import { uniform } from "@maatstaf/statistics";
import type { RandomStream } from "@maatstaf/statistics";

/**
 * A random draw of the beta distribution with shapes of 1 and more: by inversion where a shape is 1, else by Cheng's
 * rejection from a logistic envelope.
 *
 * @see Cheng (1978), *Communications of the ACM* 21(4), 317-322, algorithm BB.
 */
export function betaDraw(alpha: number, beta: number): (stream: RandomStream) => number {
  if (alpha === 1) return (stream) => 1 - uniform(stream) ** (1 / beta);
  if (beta === 1) return (stream) => uniform(stream) ** (1 / alpha);
  const [a, b, sum] = [Math.min(alpha, beta), Math.max(alpha, beta), alpha + beta];
  const slope = Math.sqrt((sum - 2) / (2 * a * b - sum));
  const gamma = a + 1 / slope;
  return (stream) => {
    for (;;) {
      const first = uniform(stream);
      const second = uniform(stream);
      const v = slope * Math.log(first / (1 - first));
      const w = a * Math.exp(v);
      const r = gamma * v - Math.log(4);
      if (r + sum * Math.log(sum / (b + w)) >= Math.log(first * first * second))
        return a === alpha ? w / (b + w) : b / (b + w);
    }
  };
}
