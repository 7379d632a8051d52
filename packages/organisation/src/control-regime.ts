import type { Organisation } from "./organisation.ts";
import regimes from "./control-regimes.json" with { type: "json" };

/** Rules an organisation controls itself by. */
export type ControlRegime = "dlb" | "cp3" | "rescue-zone" | "awb" | "other";

/**
 * The rules by which an organisation controls itself: the Flemish decree on local government (`dlb`), circular CP3 for police
 * zones, those of the rescue zones, or the Dutch Awb and Gemeentewet (`awb`). Duties of the decree never apply to zones.
 *
 * @see docs/methods/organisation.md
 *
 * @example
 * ```ts
 * import { controlRegime } from "@maatstaf/organisation";
 *
 * controlRegime({ kind: "ocmw", country: "BE-VLG" }) // => "dlb"
 * controlRegime({ kind: "police-zone", country: "BE-VLG" }) // => "cp3"
 * ```
 */
export function controlRegime({ kind, country }: Pick<Organisation, "kind" | "country">): ControlRegime {
  const row = regimes.find((entry) => entry.country === country && entry.kinds.includes(kind));
  // The file holds nothing but these; a test holds it to that.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (row?.regime ?? "other") as ControlRegime;
}
