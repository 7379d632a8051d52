import { adaptedRequirements, isLive, pdcaProbes } from "@maatstaf/framework";
import type { Adaptation, PdcaProbe } from "@maatstaf/framework";
import { languageOf, localized } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import type { ToolboxInput } from "./toolbox-input.ts";

/** A requirement as one reader sees it: texts in one language, every blank filled. */
export interface SpokenRequirement {
  readonly id: string;
  readonly code: string;
  readonly part: string;
  readonly title: string;
  readonly question: string;
  readonly guidance: string | undefined;
  readonly explanation: string | undefined;
  readonly examples: readonly string[];
  readonly levels: readonly { readonly value: number; readonly text: string }[];
  readonly evidence: readonly string[];
  readonly risk: string | undefined;
  /** Probes in words of its own; those that every requirement shares are not repeated. */
  readonly ownProbes: readonly PdcaProbe[];
  readonly isLocal: boolean;
  readonly isApplicable: boolean;
  readonly reason: string | undefined;
}

/** Whether the words of the domain can be read in this language: an adaptation is written in Dutch. */
export function speaksDomain({ locale, adaptation }: Pick<ToolboxInput, "locale" | "adaptation">): boolean {
  return adaptation !== undefined && languageOf(locale) === "nl";
}

/** All requirements in use, in the words of the domain where the language has them. */
export function spokenRequirements(input: ToolboxInput): readonly SpokenRequirement[] {
  const { framework, adaptation, locale } = input;
  const spoken = speaksDomain(input);
  const words = adaptation === undefined || spoken ? adaptation : withoutWords(adaptation);
  const say = (text: Parameters<typeof localized>[0]): string => localized(text, locale);
  const sayIf = (text: Parameters<typeof localized>[0] | undefined): string | undefined =>
    text === undefined ? undefined : say(text);
  return adaptedRequirements(framework, words ?? { slots: {}, requirements: {}, localRequirements: [] }).map(
    (requirement) => ({
      id: requirement.id,
      code: requirement.code,
      part: requirement.part,
      title: sayIf(requirement.title) ?? requirement.code,
      question: say(requirement.question),
      guidance: sayIf(requirement.guidance),
      explanation: sayIf(requirement.explanation),
      examples: requirement.examples.map(say),
      levels: requirement.levels.map(({ value, text }) => ({ value, text: say(text) })),
      evidence: requirement.evidence.map(say),
      risk: sayIf(requirement.risk),
      ownProbes: pdcaProbes(requirement, locale).filter(({ phase }) => requirement.probes[phase] !== undefined),
      isLocal: requirement.isLocal,
      isApplicable: requirement.isApplicable,
      reason: spoken ? requirement.reason : undefined,
    }),
  );
}

/** What of an adaptation holds in every language: what applies and what does not. */
function withoutWords({ requirements }: Adaptation): Pick<Adaptation, "slots" | "requirements" | "localRequirements"> {
  return {
    slots: {},
    localRequirements: [],
    requirements: Object.fromEntries(
      Object.entries(requirements).map(([id, { applicable, reason }]) => [
        id,
        { applicable, examples: [], ...(reason === undefined ? {} : { reason }) },
      ]),
    ),
  };
}

/** The parts in use with their requirements that apply, those of the domain itself at the end of their part. */
export function spokenParts(
  { framework, locale }: Pick<ToolboxInput, "framework" | "locale">,
  requirements: readonly SpokenRequirement[],
): readonly {
  readonly code: string;
  readonly name: string;
  readonly purpose: string | undefined;
  readonly requirements: readonly SpokenRequirement[];
}[] {
  return framework.parts
    .filter(isLive)
    .map(({ id, code, name, purpose }) => ({
      code,
      name: localized(name, locale),
      purpose: purpose === undefined ? undefined : localized(purpose, locale),
      requirements: requirements.filter(({ part, isApplicable }) => part === id && isApplicable),
    }))
    .filter((part) => part.requirements.length > 0);
}

/** The name of the domain, or that of the framework without one. */
export function domainName({ framework, adaptation }: ToolboxInput, locale: Locale): string {
  return localized(adaptation?.name ?? framework.name, locale);
}
