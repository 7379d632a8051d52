import type { CalendarDate, LifeCycle, Refusal } from "@maatstaf/kernel";

/** A command for a record of the register: which, by whom, on what day, and why. */
export interface RecordCommand<Cycle extends LifeCycle> {
  readonly command: Cycle["transitions"][number]["command"];
  readonly actor: { readonly id: string; readonly roles: readonly Cycle["transitions"][number]["roles"][number][] };
  /** The day of the command. */
  readonly on: CalendarDate;
  readonly motivation?: string;
}

/** What came of a command: the record as it is now, or everything that stood in its way. */
export type MovedRecord<Kept extends { readonly state: string }> =
  | { readonly kind: "moved"; readonly from: Kept["state"]; readonly to: Kept["state"]; readonly record: Kept }
  | { readonly kind: "refused"; readonly reasons: readonly [Refusal, ...Refusal[]] };

/** The motivation of a command, as part of a context; nothing when there is none. */
export function motivationOf({ motivation }: { readonly motivation?: string }): { readonly motivation?: string } {
  return motivation === undefined ? {} : { motivation };
}
