/// <reference types="node" />
import { readFileSync } from "node:fs";
import { sharedFile } from "@maatstaf/testkit";

/** A worked example of the reference data folder, or `undefined` where that folder is absent. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows the shape of the case
export function golden<Input, Expected>(
  id: string,
): { readonly input: Input; readonly expected: Expected } | undefined {
  const path = sharedFile("domain/golden.json");
  if (path === undefined) return undefined;
  const examples = JSON.parse(readFileSync(path, "utf8")) as readonly {
    readonly id: string;
    readonly input: Input;
    readonly expected: Expected;
  }[];
  return examples.find((example) => example.id === id);
}
