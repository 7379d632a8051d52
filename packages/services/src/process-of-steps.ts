import type { ParsedProcess } from "./parsed-process.ts";
import type { ProcessStep } from "./process-step.ts";

/**
 * A list of steps as a process, to check and to draw: a lane for each who does something, a gateway for each question.
 *
 * Ids are made from those of the steps, so that the same list gives the same process.
 *
 * @throws RangeError on an id used twice, a way to a step that is not there, or a question with one way only.
 *
 * @example
 * ```ts
 * import { diagramIssues, processOfSteps, stepsOfProcess } from "@maatstaf/services";
 *
 * const steps = [
 *   { id: "nakijken", name: "Dossier nakijken", by: "loket", question: "Volledig?", next: [{ answer: "ja", to: "beslissen" }, { answer: "nee", to: "" }] },
 *   { id: "beslissen", name: "Beslissen", by: "celhoofd" },
 * ];
 * const process = processOfSteps("vergunning", steps);
 * diagramIssues(process) // => []
 * stepsOfProcess(process) // => { kind: "steps", steps }
 * ```
 */
export function processOfSteps(processId: string, steps: readonly ProcessStep[]): ParsedProcess {
  const ids = steps.map((step) => step.id);
  const known = new Set(ids);
  if (known.size < ids.length) {
    const twice = ids.find((step, at) => ids.indexOf(step) < at);
    throw new RangeError(`processOfSteps: found the id ${twice} twice; give each step its own`);
  }
  const lost = steps.flatMap(({ next = [] }) => next).find(({ to }) => to !== "" && !known.has(to));
  if (lost !== undefined)
    throw new RangeError(`processOfSteps: there is no step ${lost.to} to go on with; name a step`);
  const idle = steps.find(({ question, next = [] }) => question !== undefined && next.length < 2);
  if (idle !== undefined)
    throw new RangeError(
      `processOfSteps: step ${idle.id} asks a question; give it two ways or more, each with an answer`,
    );
  const lanes = [...new Set(steps.flatMap(({ by }) => (by === undefined ? [] : [by])))];
  const laneOf = (by: string | undefined): { readonly laneId?: string } =>
    by === undefined ? {} : { laneId: `lane-${lanes.indexOf(by) + 1}` };
  const [first] = steps;
  const ways = steps.flatMap((step, at) => {
    const next = step.next ?? [{ to: steps[at + 1]?.id ?? "" }];
    return next.map((way, place) => ({ step, way, place, isQuestion: isQuestion(step) }));
  });
  return {
    id: processId,
    lanes: lanes.map((name, at) => ({ id: `lane-${at + 1}`, name })),
    elements: [
      { id: "start", kind: "start", ...laneOf(first?.by) },
      ...steps.flatMap((step): ParsedProcess["elements"] => [
        { id: `step-${step.id}`, kind: "task", name: step.name, ...laneOf(step.by) },
        ...(isQuestion(step)
          ? [
              {
                id: `question-${step.id}`,
                kind: "choice-gateway",
                ...(step.question === undefined ? {} : { name: step.question }),
                ...laneOf(step.by),
              } as const,
            ]
          : []),
      ]),
      { id: "end", kind: "end", ...laneOf(steps.at(-1)?.by) },
    ],
    flows: [
      { id: "flow-start", from: "start", to: first === undefined ? "end" : `step-${first.id}` },
      ...steps
        .filter(isQuestion)
        .map(({ id: own }) => ({ id: `flow-${own}-question`, from: `step-${own}`, to: `question-${own}` })),
      ...ways.map(({ step, way, place, isQuestion: asks }) => ({
        id: `flow-${step.id}-${place + 1}`,
        from: asks ? `question-${step.id}` : `step-${step.id}`,
        to: way.to === "" ? "end" : `step-${way.to}`,
        ...(way.answer === undefined ? {} : { name: way.answer }),
      })),
    ],
  };
}

function isQuestion({ next = [] }: ProcessStep): boolean {
  return next.length > 1;
}
