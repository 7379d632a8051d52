import type { CalendarDate } from "@maatstaf/kernel";
import type { MergerWorkbench } from "./merger-workbench.ts";
import { withTouched } from "./touched-items.ts";

/**
 * The workbench with its last step taken back; the step itself, and its taking back, stay on record. A step that was taken
 * back already is passed over, so that undo after undo goes further back.
 *
 * @returns `undefined` when there is nothing to take back.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { MergerProject, workbenchUndone } from "@maatstaf/services";
 *
 * const project = MergerProject.parse({
 *   id: "fusie", name: { nl: "Dorp en Naburig" }, effectiveOn: "2025-01-01", organisationId: "nieuw",
 *   parties: [{ id: "dorp", name: { nl: "Dorp" }, territory: "dorp" }, { id: "naburig", name: { nl: "Naburig" }, territory: "naburig" }],
 * });
 * workbenchUndone({ project, items: [], steps: [] }, { by: "an", on: calendarDate("2024-03-01") }) // => undefined
 * ```
 */
export function workbenchUndone(
  workbench: MergerWorkbench,
  { by, on }: { readonly by: string; readonly on: CalendarDate },
): MergerWorkbench | undefined {
  const undone = new Set(workbench.steps.flatMap(({ undoes }) => (undoes === undefined ? [] : [undoes])));
  const at = workbench.steps.findLastIndex((step, place) => step.undoes === undefined && !undone.has(place));
  const step = workbench.steps[at];
  if (step === undefined) return undefined;
  const touched = step.touched.map(({ id, before, after }) => ({ id, before: after, after: before }));
  return {
    ...workbench,
    items: withTouched(workbench.items, touched),
    steps: [...workbench.steps, { command: "undo", by, on, touched, undoes: at }],
  };
}
