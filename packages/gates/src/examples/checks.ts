import { deepStrictEqual } from "node:assert";
import { inspect } from "node:util";

const shown = (value: unknown): string => inspect(value, { depth: 8, breakLength: Infinity, sorted: true });

/** What an instrumented example calls: each check throws an error that names the place, what was found and expected. */
export const checks = {
  equal(actual: unknown, expected: () => unknown, place: string): void {
    const wanted = expected();
    try {
      deepStrictEqual(plain(actual), plain(wanted));
    } catch {
      throw new Error(`${place}: the example gives ${shown(actual)}, the text says ${shown(wanted)}`);
    }
  },
  throws(run: () => unknown, name: string, place: string): void {
    try {
      run();
    } catch (error) {
      if (error instanceof Error && error.name === name) return;
      throw new Error(`${place}: the example throws ${shown(error)}, the text says ${name}`, { cause: error });
    }
    throw new Error(`${place}: the example throws nothing, the text says ${name}`);
  },
};

/** Class instances compare by their own fields, so that an expected value can be written as a literal. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object" || value instanceof Map || value instanceof Set) return value;
  if (ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]));
}
