import type { Adaptation } from "./adaptation.ts";
import type { VocabularyTerm } from "./vocabulary-term.ts";

/**
 * The adaptation with other words for its slots, chosen from the alternatives it offers. The word that stood there
 * becomes an alternative.
 *
 * @param choices - Slot to the singular of the chosen word.
 * @throws RangeError on a slot or word that the adaptation does not offer.
 *
 * @example
 * ```ts
 * import { withTerms } from "@maatstaf/framework";
 *
 * const business = { singular: "onderneming", plural: "ondernemingen", article: "de" } as const;
 * const resident = { singular: "inwoner", plural: "inwoners", article: "de", alternatives: [business] } as const;
 * withTerms({ slots: { klant: resident } }, { klant: "onderneming" }).slots.klant?.singular // => "onderneming"
 * ```
 */
export function withTerms<Slots extends Pick<Adaptation, "slots">>(
  adaptation: Slots,
  choices: Readonly<Record<string, string>>,
): Slots & Pick<Adaptation, "slots"> {
  const chosen = Object.entries(choices).map(([slot, singular]): [string, VocabularyTerm] => {
    const term = Object.hasOwn(adaptation.slots, slot) ? adaptation.slots[slot] : undefined;
    if (term === undefined)
      throw new RangeError(`withTerms: the adaptation has no slot ${slot}; choose for one it has`);
    const { alternatives, ...first } = term;
    if (first.singular === singular) return [slot, term];
    const other = alternatives.find((alternative) => alternative.singular === singular);
    if (other === undefined) {
      const offered = [first, ...alternatives].map((word) => word.singular).join(", ");
      throw new RangeError(`withTerms: slot ${slot} does not offer ${singular}; choose one of ${offered}`);
    }
    return [slot, { ...other, alternatives: [first, ...alternatives.filter((alternative) => alternative !== other)] }];
  });
  return { ...adaptation, slots: { ...adaptation.slots, ...Object.fromEntries(chosen) } };
}
