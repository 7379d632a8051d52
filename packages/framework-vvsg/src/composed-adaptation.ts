import { Adaptation, decoded } from "@maatstaf/framework";
import { composedInput, documentOf } from "./composed.ts";
import type { Words } from "./composed.ts";

/** The three files an adaptation is kept in. */
export interface AdaptationFiles {
  readonly structure: object;
  readonly vocabulary: object;
  readonly nl: Words;
}

/** One adaptation put together. Tests hold it to the framework, so that reading it does not ask for the framework. */
export function composedAdaptation({ structure, vocabulary, nl }: AdaptationFiles): Adaptation {
  const input = composedInput({ ...structure, slots: vocabulary }, { nl });
  return documentOf(decoded<Adaptation>(Adaptation, input, () => []));
}
