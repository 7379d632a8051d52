const NAME = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;

/** A place in an input as text: `target.points[2].value`, `names["first name"]`; empty for the input as a whole. */
export function inputPath(path: readonly PropertyKey[]): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else if (typeof step === "string" && NAME.test(step)) text += text === "" ? step : `.${step}`;
    else text += `[${JSON.stringify(String(step))}]`;
  }
  return text;
}

/** The value at a place; `undefined` where the input has no such place. */
export function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === "object" && value !== null ? ownValue(value, step) : undefined),
    input,
  );
}

function ownValue(value: object, step: PropertyKey): unknown {
  return Object.getOwnPropertyDescriptor(value, step)?.value;
}
