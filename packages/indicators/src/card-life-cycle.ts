import { lifeCycle, transition } from "@maatstaf/kernel";
import type { CommandOf, Refusal } from "@maatstaf/kernel";
import { cardIssues } from "./card-issues.ts";
import type { CardIssue } from "./card-issues.ts";
import type { IndicatorCard } from "./indicator-card.ts";

/** An expected minimum for a why: long enough to say something. */
const MOTIVATION = 20;

/**
 * The life cycle of an indicator card: its owner defines it, the head of the unit approves it (the general director where it
 * is in the key set of the organisation), it is measured once there is a baseline, and then it can be published.
 *
 * @see docs/methods/indicator-card.md for the drawing.
 *
 * @example
 * ```ts
 * import { cardLifeCycle } from "@maatstaf/indicators";
 * import { openCommands } from "@maatstaf/kernel";
 *
 * openCommands(cardLifeCycle, "defined", ["unit-head"]) // => ["approve", "retire"]
 * ```
 */
export const cardLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "indicator-card",
  initial: "proposed",
  states: {
    proposed: {},
    defined: {},
    approved: {},
    measured: {},
    published: { final: true },
    retired: { final: true },
  },
  transitions: [
    { command: "define", from: "proposed", to: "defined", roles: ["indicator-owner"], guards: ["fields-sound"] },
    {
      command: "approve",
      from: "defined",
      to: "approved",
      roles: ["unit-head", "general-director"],
      guards: ["fields-sound", "approved-by-actor"],
    },
    {
      command: "measure",
      from: "approved",
      to: "measured",
      roles: ["indicator-owner"],
      guards: ["fields-sound", "baseline-known"],
    },
    {
      command: "publish",
      from: "measured",
      to: "published",
      roles: ["unit-head", "quality-coordinator"],
      guards: ["fields-sound"],
    },
    {
      command: "retire",
      from: ["proposed", "defined", "approved", "measured", "published"],
      to: "retired",
      roles: ["unit-head", "quality-coordinator"],
      motivation: MOTIVATION,
    },
  ],
});

/** Who gives a command about a card, and what is known beside the card itself. */
export interface CardCommand {
  readonly command: CommandOf<typeof cardLifeCycle>;
  readonly actor: {
    readonly id: string;
    readonly roles: readonly (typeof cardLifeCycle)["transitions"][number]["roles"][number][];
  };
  /** Whether the card is in the key set of the organisation. Default: no. */
  readonly inKeySet?: boolean;
  /** Whether there are facts, the first of which serve as baseline. Default: no. */
  readonly hasFacts?: boolean;
  readonly motivation?: string;
}

/** What came of a command about a card. */
export type CardMove =
  | { readonly kind: "moved"; readonly card: IndicatorCard }
  | {
      readonly kind: "refused";
      readonly reasons: readonly Refusal[];
      /** What is wrong with the fields, where that stands in the way. */
      readonly issues: readonly CardIssue[];
    };

/**
 * The card after a command, or why it stays as it is. The fields are held to what they must be in the status to come.
 *
 * @returns `moved` with the card in its new status, all else as it was; or `refused` with the reasons (not open from here, not
 *   this role, a guard that does not hold) and, where fields stand in the way, their issues.
 *
 * @see docs/methods/indicator-card.md
 *
 * @example
 * ```ts
 * import { IndicatorCard, movedCard } from "@maatstaf/indicators";
 *
 * const card = IndicatorCard.parse({
 *   id: "in-time", version: 1, status: "proposed", name: { nl: "Binnen termijn" }, question: { nl: "Zijn we op tijd?" },
 *   level: "output", aggregation: "ratio", numerator: { nl: "op tijd" }, denominator: { nl: "afgehandeld" },
 *   scale: 100, unit: "%", decimals: 1, direction: "up", frequency: "quarter", lagDays: 10,
 *   source: { system: "zaaksysteem", owner: "teamleider" }, owner: "afdelingshoofd",
 * });
 * const defined = movedCard(card, { command: "define", actor: { id: "an", roles: ["indicator-owner"] } });
 * defined.kind === "moved" ? defined.card.status : "" // => "defined"
 * const approved = movedCard({ ...card, status: "defined" }, { command: "approve", actor: { id: "bo", roles: ["unit-head"] } });
 * approved.kind === "refused" ? approved.issues.map(({ code }) => code) : [] // => ["decision-missing", "audience-missing"]
 * ```
 */
export function movedCard(
  card: IndicatorCard,
  { command, actor, inKeySet = false, hasFacts = false, motivation }: CardCommand,
): CardMove {
  const to = cardLifeCycle.transitions.find((row) => row.command === command)?.to ?? card.status;
  const issues = cardIssues({ ...card, status: to });
  const outcome = transition(cardLifeCycle, card.status, command, {
    actor,
    facts: {
      "fields-sound": issues.length === 0,
      "approved-by-actor": !inKeySet || actor.roles.includes("general-director"),
      "baseline-known": hasFacts || card.baseline !== undefined,
    },
    ...(motivation === undefined ? {} : { motivation }),
  });
  if (outcome.kind === "moved") return { kind: "moved", card: { ...card, status: outcome.state } };
  const isAboutFields = outcome.reasons.some(({ params }) => params["guard"] === "fields-sound");
  return { kind: "refused", reasons: outcome.reasons, issues: isAboutFields ? issues : [] };
}
