/** The steps of a written path: `target.points[2].value` is `["target", "points", 2, "value"]`. */
export function pathSteps(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/gu)].map(([, index, quotedKey, key]) =>
    index === undefined ? (quotedKey ?? key ?? "") : Number(index),
  );
}
