import type { LocalizedText } from "@maatstaf/kernel";
import type { Adaptation } from "./adaptation.ts";
import { isLive } from "./framework.ts";
import type { Framework, Requirement } from "./framework.ts";
import { PDCA_PHASES } from "./pdca-phase.ts";
import type { PdcaPhase } from "./pdca-phase.ts";
import { filledText } from "./slot-text.ts";
import type { TemplateText, Vocabulary } from "./vocabulary-term.ts";

/** A requirement as a team reads it: identity, weight and meaning of the framework, words of the domain. */
export interface AdaptedRequirement extends Pick<
  Requirement,
  "id" | "code" | "part" | "subtheme" | "weight" | "meaning"
> {
  /** One of the domain itself: it does not count when domains are compared. */
  readonly isLocal: boolean;
  readonly isApplicable: boolean;
  readonly reason?: string;
  readonly title?: LocalizedText;
  readonly question: LocalizedText;
  readonly guidance?: LocalizedText;
  readonly explanation?: LocalizedText;
  readonly levels: readonly { readonly value: number; readonly text: LocalizedText }[];
  readonly probes: Readonly<Partial<Record<PdcaPhase, LocalizedText>>>;
  /** Those of the domain first. */
  readonly examples: readonly LocalizedText[];
  readonly evidence: readonly LocalizedText[];
  readonly risk?: LocalizedText;
}

/**
 * A requirement in the words of a domain: every blank filled, with the right article, number and capital.
 *
 * @param options.vocabulary - General words for blanks the adaptation leaves open: that of the framework.
 * @returns English texts only where every word in them has English.
 * @throws RangeError on a blank that nothing fills: {@link adaptationIssues} tells beforehand.
 *
 * @example
 * ```ts
 * import { adaptedRequirement, Requirement } from "@maatstaf/framework";
 *
 * const requirement = Requirement.parse({
 *   id: "own:c.norms", code: "C.1", part: "own:c", question: { nl: "Weet {klant:de} wat {klant:de=die/dat} mag verwachten?" },
 * });
 * const klant = { singular: "kind", plural: "kinderen", article: "het", alternatives: [] } as const;
 * adaptedRequirement(requirement, { slots: { klant }, requirements: {} }).question // => { nl: "Weet het kind wat dat mag verwachten?" }
 * ```
 */
export function adaptedRequirement(
  requirement: Requirement,
  adaptation: Pick<Adaptation, "slots" | "requirements">,
  { vocabulary = {}, isLocal = false }: { readonly vocabulary?: Vocabulary; readonly isLocal?: boolean } = {},
): AdaptedRequirement {
  const words = { ...vocabulary, ...adaptation.slots };
  const fill = (text: TemplateText): LocalizedText => filledTexts(text, words);
  const { id, code, part, subtheme, weight, meaning, title, guidance, risk, probes } = requirement;
  const note = Object.hasOwn(adaptation.requirements, id) ? adaptation.requirements[id] : undefined;
  return {
    id,
    code,
    part,
    ...(subtheme === undefined ? {} : { subtheme }),
    weight,
    meaning,
    isLocal,
    isApplicable: note?.applicable ?? true,
    ...(note?.reason === undefined ? {} : { reason: note.reason }),
    ...(title === undefined ? {} : { title }),
    question: fill(requirement.question),
    ...(guidance === undefined ? {} : { guidance: fill(guidance) }),
    ...(note?.explanation === undefined ? {} : { explanation: fill(note.explanation) }),
    levels: requirement.levels.map(({ value, text }) => ({ value, text: fill(text) })),
    probes: Object.fromEntries(
      PDCA_PHASES.flatMap((phase) => {
        const text = probes?.[phase];
        return text === undefined ? [] : [[phase, fill(text)]];
      }),
    ),
    examples: [...(note?.examples ?? []), ...requirement.examples].map(fill),
    evidence: requirement.evidence.map(fill),
    ...(risk === undefined ? {} : { risk: fill(risk) }),
  };
}

/**
 * All requirements in use of a framework in the words of a domain, and those of the domain itself at the end.
 *
 * @throws RangeError on a blank that nothing fills.
 *
 * @example
 * ```ts
 * import { Adaptation, adaptedRequirements, Framework, maturityScale } from "@maatstaf/framework";
 *
 * const framework = Framework.parse({
 *   id: "own", edition: "2026", version: 1, status: "draft", name: { nl: "Eigen kader" }, scale: maturityScale(),
 *   parts: [{ id: "own:a", code: "A", name: { nl: "Sturen" } }],
 *   requirements: [{ id: "own:a.goals", code: "A.1", part: "own:a", question: { nl: "Heeft {eenheid:de} doelen?" } }],
 * });
 * const libraries = Adaptation.parse({
 *   id: "libraries", code: "VT-BIB", version: 1, framework: { framework: "own", edition: "2026" }, name: { nl: "bibliotheken" },
 *   slots: { eenheid: { singular: "bibliotheek", plural: "bibliotheken", article: "de" } },
 * });
 * adaptedRequirements(framework, libraries).map(({ question }) => question.nl) // => ["Heeft de bibliotheek doelen?"]
 * ```
 */
export function adaptedRequirements(
  { requirements, vocabulary }: Pick<Framework, "requirements" | "vocabulary">,
  adaptation: Pick<Adaptation, "slots" | "requirements" | "localRequirements">,
): readonly AdaptedRequirement[] {
  return [
    ...requirements.filter(isLive).map((requirement) => adaptedRequirement(requirement, adaptation, { vocabulary })),
    ...adaptation.localRequirements
      .filter(isLive)
      .map((requirement) => adaptedRequirement(requirement, adaptation, { vocabulary, isLocal: true })),
  ];
}

function filledTexts(text: TemplateText, words: Vocabulary): LocalizedText {
  const { nl, en, "nl-NL": northern } = text;
  const dutch = filledText(nl, words, "nl") ?? nl;
  const english = en === undefined ? undefined : filledText(en, words, "en");
  const northernDutch = northern === undefined ? undefined : filledText(northern, words, "nl");
  return {
    nl: dutch,
    ...(english === undefined ? {} : { en: english }),
    ...(northernDutch === undefined ? {} : { "nl-NL": northernDutch }),
  };
}
