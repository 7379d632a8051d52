import { sharedText } from "./shared-text.ts";

/** A worked example: what goes in and what has to come out. */
export interface Golden<Input, Expected> {
  readonly id: string;
  readonly input: Input;
  readonly expected: Expected;
}

/** Read once for each process: the file is large and each test file asks for several examples of it. */
let examples: ReadonlyMap<string, Golden<unknown, unknown>> | undefined;

/**
 * A worked example of the reference data folder, or `undefined` where that folder is absent.
 *
 * @throws RangeError when the folder is there and the example is not: a test of a misspelt id would be skipped for ever.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows the shape of the example
export function golden<Input, Expected>(id: string): Golden<Input, Expected> | undefined {
  const text = examples === undefined ? sharedText("domain/golden.json") : undefined;
  if (text !== undefined) {
    const read = JSON.parse(text) as readonly Golden<unknown, unknown>[];
    examples = new Map(read.map((example) => [example.id, example]));
  }
  if (examples === undefined) return undefined;
  const example = examples.get(id);
  if (example === undefined) throw new RangeError(`no worked example ${id}`);
  return example as Golden<Input, Expected>;
}
