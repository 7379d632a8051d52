/// <reference types="node" />
import { readFileSync } from "node:fs";

import { sharedFile } from "@maatstaf/testkit";
import { describe } from "vitest";

/** A reference case of the reference data folder: what another implementation made of the same input. */
export interface ReferenceCase<Input, Expected> {
  readonly id: string;
  readonly relative_tolerance: number;
  readonly params: Readonly<Record<string, string>>;
  readonly input: Input;
  readonly expected: Expected;
}

/** The tests of one reference case, named after it; skipped on a machine without the reference data folder. */
export function describeCase<Input, Expected>(
  id: string,
  tests: (reference: ReferenceCase<Input, Expected>) => void,
): void {
  const file = sharedFile(`data/expected/${id}.json`);
  // oxlint-disable-next-line vitest/valid-title -- the title is the id of the case
  describe.skipIf(file === undefined)(id, () => {
    if (file !== undefined) tests(JSON.parse(readFileSync(file, "utf8")) as ReferenceCase<Input, Expected>);
  });
}
