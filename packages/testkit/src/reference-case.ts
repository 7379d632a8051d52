import { sharedText } from "./shared-text.ts";

/** A reference case (what another implementation made of the same input), or `undefined` where the folder is absent. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows the shape of the case
export function referenceCase<Case>(id: string): Case | undefined {
  const text = sharedText(`data/expected/${id}.json`);
  return text === undefined ? undefined : (JSON.parse(text) as Case);
}
