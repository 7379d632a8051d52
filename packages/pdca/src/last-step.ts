import type { RecordStep } from "./record-step.ts";

/** The last time a record was brought by a command, or `undefined` when it never was. */
export function lastStep(
  { steps }: { readonly steps: readonly RecordStep[] },
  command: string,
): RecordStep | undefined {
  return steps.findLast((step) => step.command === command);
}
