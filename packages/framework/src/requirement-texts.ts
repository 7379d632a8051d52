import type { Requirement } from "./framework.ts";
import type { IssuePath } from "./issue.ts";
import { PDCA_PHASES } from "./pdca-phase.ts";
import type { TemplateText } from "./vocabulary-term.ts";

/** Every text with blanks of a requirement, with its place in it. */
export function requirementTexts(
  requirement: Requirement,
): readonly { readonly path: IssuePath; readonly text: TemplateText }[] {
  const { question, guidance, risk, levels, evidence, examples, probes } = requirement;
  return [
    { path: ["question"], text: question },
    ...(guidance === undefined ? [] : [{ path: ["guidance"], text: guidance }]),
    ...(risk === undefined ? [] : [{ path: ["risk"], text: risk }]),
    ...levels.map(({ text }, index) => ({ path: ["levels", index, "text"], text })),
    ...evidence.map((text, index) => ({ path: ["evidence", index], text })),
    ...examples.map((text, index) => ({ path: ["examples", index], text })),
    ...PDCA_PHASES.flatMap((phase) => {
      const text = probes?.[phase];
      return text === undefined ? [] : [{ path: ["probes", phase], text }];
    }),
  ];
}
