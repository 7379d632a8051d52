import type { CalendarDate, LocalizedText } from "@maatstaf/kernel";
import type { comparisonLifeCycle } from "./merger-life-cycle.ts";
import type { MERGER_LABELS, MERGER_OPTIONS } from "./merger.ts";

type Cycle = typeof comparisonLifeCycle;

/** Who gives a command, in which roles. */
export interface MergerActor {
  readonly id: string;
  /** The party they speak for, whose judgement alone they give; left out for who guides the merger for all. */
  readonly partyId?: string;
  readonly roles: readonly Cycle["transitions"][number]["roles"][number][];
}

/** A choice of what becomes of an item: of `keep` with the party whose way is kept. */
export interface MergerChoice {
  readonly option: (typeof MERGER_OPTIONS)[number];
  readonly partyId?: string;
  readonly why: string;
}

/** What can be done with one item of the workbench. */
export type ItemCommand =
  | { readonly command: "confirm"; readonly itemId: string }
  | { readonly command: "describe"; readonly itemId: string; readonly summaries: readonly MemberSummary[] }
  | {
      readonly command: "judge";
      readonly itemId: string;
      readonly partyId: string;
      readonly label: (typeof MERGER_LABELS)[number];
      readonly motivation: string;
    }
  | ({ readonly command: "propose" | "decide"; readonly itemId: string } & MergerChoice)
  | {
      readonly command: "plan";
      readonly itemId: string;
      readonly ownerId: string;
      readonly due: CalendarDate;
      readonly actionIds?: readonly string[];
    }
  | {
      readonly command: "harmonise";
      readonly itemId: string;
      /** What it has become; of a decision to stop there is none. */
      readonly resultId?: string;
    }
  | { readonly command: "go-live"; readonly itemId: string }
  | { readonly command: "reopen"; readonly itemId: string; readonly motivation: string };

/** In a few words, what a party has. */
export interface MemberSummary {
  readonly partyId: string;
  readonly refId: string;
  readonly summary: LocalizedText;
}

/**
 * A command for the workbench. `regroup` lays members of items otherwise together: what is in no group of its own comes
 * back as one item per member, so that nothing is lost.
 */
export type MergerCommand =
  | ItemCommand
  | {
      readonly command: "regroup";
      readonly itemIds: readonly string[];
      /** The new items: an id and the members of each, as `partyId/refId`. */
      readonly groups: readonly { readonly id: string; readonly members: readonly string[] }[];
    };
