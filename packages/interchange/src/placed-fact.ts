import type { Fact } from "@maatstaf/indicators";

/** A fact with the file and the row it came from. */
export interface PlacedFact {
  readonly fact: Fact;
  readonly file: string;
  readonly row: number;
}
