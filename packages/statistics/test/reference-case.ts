/// <reference types="node" />
import { readFileSync } from "node:fs";

import { sharedFile } from "@maatstaf/testkit";
import { describe } from "vitest";

/** A reference case of the reference data folder: what another implementation made of the same input. */
export interface ReferenceCase {
  readonly id: string;
  readonly relative_tolerance: number;
  readonly params: Record<string, unknown>;
  // The files differ in shape: each test reads the keys it names, and fails where they are absent.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly input: any;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly expected: any;
}

/** The tests of one reference case, named after it; skipped on a machine without the reference data folder. */
export function describeCase(id: string, tests: (reference: ReferenceCase) => void): void {
  const file = sharedFile(`data/expected/${id}.json`);
  describe.skipIf(file === undefined)(id, () => {
    if (file !== undefined) tests(JSON.parse(readFileSync(file, "utf8")) as ReferenceCase);
  });
}
