import { adaptedRequirements, applicableShare, filledText } from "@maatstaf/framework";
import type { Adaptation, AdaptedRequirement, Framework, Requirement, VocabularyTerm } from "@maatstaf/framework";

/**
 * The proof-reading sheet of one domain: its words, and every text in which one of them stands or that the domain adds.
 * What reads the same in every domain is left out.
 */
export function proofSheet(framework: Framework, adaptation: Adaptation): string {
  const adapted = adaptedRequirements(framework, adaptation);
  const written = new Map(
    [...framework.requirements, ...adaptation.localRequirements].map((requirement) => [requirement.id, requirement]),
  );
  const share = Math.round(applicableShare(framework, adaptation) * 100);
  const lines = [
    `# Proefdruk: ${adaptation.name.nl} (${adaptation.code})`,
    "Deze bladzijde is gemaakt met `npm run docs:proofs`. Lees ze hardop; verbeter in `packages/framework-vvsg/data`.",
    `${share}% van de vereisten is van toepassing.${adaptation.publishedBySource ? "" : " De bron noemt dit domein alleen in haar tekst en heeft er zelf geen werkboek van."}`,
    "## Woorden",
    list(Object.entries(adaptation.slots).map(([slot, term]) => `**${slot}:** ${wordText(term)}`)),
    "## Vragen, toelichtingen en voorbeelden",
    ...framework.parts.flatMap(({ id, code, name }) => [
      `### ${code} ${name.nl}`,
      ...adapted
        .filter((requirement) => requirement.part === id)
        .map((requirement) => requirementProof(requirement, written.get(requirement.id))),
    ]),
    ...(adaptation.stepPlan.length === 0
      ? []
      : [
          "## Stappenplan",
          adaptation.stepPlan
            .map((step, index) => {
              const words = { ...framework.vocabulary, ...adaptation.slots };
              return `${index + 1}. ${filledText(step.nl, words, "nl") ?? step.nl}`;
            })
            .join("\n"),
        ]),
  ];
  return `${lines.join("\n\n")}\n`;
}

function wordText({ article, singular, plural, alternatives }: VocabularyTerm): string {
  const others = alternatives.map((other) => `${other.article} ${other.singular}`).join(", ");
  return `${article} ${singular}${plural === undefined ? " (geen meervoud)" : `, ${plural}`}${others === "" ? "" : `; ook: ${others}`}`;
}

function requirementProof(requirement: AdaptedRequirement, written: Requirement | undefined): string {
  const { code, isApplicable, reason, question, guidance, explanation, examples, levels, risk, isLocal } = requirement;
  if (!isApplicable) return `**${code}** Niet van toepassing: ${reason ?? ""}`;
  const differs = (text: string | undefined): boolean => isLocal || (text?.includes("{") ?? false);
  const lines = [
    ...(guidance !== undefined && differs(written?.guidance?.nl) ? [guidance.nl] : []),
    ...(explanation === undefined ? [] : [`In dit domein: ${explanation.nl}`]),
    ...examples.map((example) => `Voorbeeld: ${example.nl}`),
    ...levels
      .filter((_, index) => differs(written?.levels[index]?.text.nl))
      .map(({ value, text }) => `Niveau ${value}: ${text.nl}`),
    ...(risk !== undefined && differs(written?.risk?.nl) ? [`Risico: ${risk.nl}`] : []),
  ];
  return `**${code}** ${question.nl}${lines.length === 0 ? "" : `\n\n${list(lines)}`}`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}
