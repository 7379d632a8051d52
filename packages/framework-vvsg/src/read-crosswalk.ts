import { Crosswalk, decoded } from "@maatstaf/framework";
import { documentOf } from "./composed.ts";

/** A crosswalk of this package. Tests hold it to both its sides, so that reading it does not ask for them. */
export function readCrosswalk(input: unknown): Crosswalk {
  return documentOf(decoded<Crosswalk>(Crosswalk, input, () => []));
}
