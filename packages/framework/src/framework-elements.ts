import type { Framework, Part, Requirement, Subtheme } from "./framework.ts";

/** One element of a framework with the list and the place it stands in. */
export interface PlacedElement {
  readonly list: "parts" | "subthemes" | "requirements";
  readonly index: number;
  readonly element: Part | Subtheme | Requirement;
}

/** All elements of a framework, in the order in which they are written. */
export function placedElements(framework: Framework): readonly PlacedElement[] {
  return (["parts", "subthemes", "requirements"] as const).flatMap((list) =>
    framework[list].map((element, index) => ({ list, index, element })),
  );
}
