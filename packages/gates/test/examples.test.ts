import { mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { fencesOfMarkdown, fencesOfSource } from "../src/examples/fences.ts";
import { instrumented } from "../src/examples/instrument.ts";
import { runExamples } from "../src/examples/run.ts";

const fence = (code: string) => ({ path: "docs/planted.md", line: 10, code });
const folder = (): string => {
  const results = fileURLToPath(new URL("../.results/", import.meta.url));
  mkdirSync(results, { recursive: true });
  return join(mkdtempSync(join(results, "examples-")), "run");
};

it("a planted wrong digit is caught, with the place, what was found and what the text says", async () => {
  const { passed, failures } = await runExamples([fence("const mean = (1 + 2) / 2;\nmean // => 1.6")], folder());
  expect(passed).toBe(0);
  expect(failures).toStrictEqual(["docs/planted.md:11: the example gives 1.5, the text says 1.6"]);
});

it("right examples pass: literals, objects, several lines, promises, constants and errors", async () => {
  const right = [
    "1 + 1 // => 2",
    '({ kind: "limits", mean: 2 }) // => { kind: "limits", mean: 2 }',
    "[3, 1, 2]\n  .map((x) => x * 2)\n  .toSorted() // => [2, 4, 6]",
    "await Promise.resolve(4); // => 4",
    "const total: number = 2 + 3; // => 5",
    '(() => { throw new RangeError("too few") })() // throws RangeError',
  ];
  expect(await runExamples(right.map(fence), folder())).toStrictEqual({ passed: right.length, failures: [] });
});

it("an example that throws, does not parse or throws something else fails", async () => {
  const wrong = ['throw new Error("planted")', "const = 3", "1 + 1 // throws RangeError"];
  const { passed, failures } = await runExamples(wrong.map(fence), folder());
  expect(passed).toBe(0);
  expect(failures).toHaveLength(3);
  expect(failures.every((failure) => failure.startsWith("docs/planted.md:10"))).toBe(true);
});

it("a check counts, a plain comment does not", () => {
  expect(instrumented(fence("f(1) // => 2\ng() // => 3")).checks).toBe(2);
  expect(() => instrumented(fence("f(1)\n// => 2"))).toThrow("docs/planted.md:11: «// =>» stands on a line of its own");
  expect(instrumented(fence("f(1) // gives 2")).checks).toBe(0);
});

it("fences are found in pages and docstrings with their line, and no-run is left alone", () => {
  const page = "# Title\n\n```ts\n1 + 1 // => 2\n```\n\n```ts no-run\nfragment(\n```\n\n```bash\nls\n```\n";
  expect(fencesOfMarkdown("a.md", page)).toStrictEqual([{ path: "a.md", line: 4, code: "1 + 1 // => 2" }]);
  const source =
    "export const a = 1;\n/**\n * Words.\n *\n * @example\n * ```ts\n * f({\n *   a: 1,\n * })\n * ```\n */\n";
  expect(fencesOfSource("a.ts", source)).toStrictEqual([{ path: "a.ts", line: 7, code: "f({\n  a: 1,\n})" }]);
  expect(() => fencesOfMarkdown("a.md", "```ts\n1")).toThrow(/never closed/);
});
