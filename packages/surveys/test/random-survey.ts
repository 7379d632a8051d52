import { randomBelow, uniform } from "@maatstaf/statistics";
import type { RandomStream } from "@maatstaf/statistics";
import { Question, Response } from "@maatstaf/surveys";
import type { Cut } from "@maatstaf/surveys";
import type { Frame, Truth } from "./attacker.ts";

/** A survey made up by lot: attributes of uneven groups, nested ones among them, one item, cuts and a threshold. */
export interface RandomSurvey {
  readonly questions: readonly Question[];
  readonly responses: readonly Response[];
  readonly item: string;
  readonly frame: Frame;
  readonly truth: Truth;
  readonly threshold: number;
}

const ITEMS = [
  { id: "item", text: { nl: "Cijfer?" }, form: { kind: "mark" } },
  { id: "item", text: { nl: "Eens?" }, form: { kind: "likert", points: 5 } },
  { id: "item", text: { nl: "Aanbevelen?" }, form: { kind: "nps" } },
  {
    id: "item",
    text: { nl: "Hoe kwam je?" },
    form: { kind: "single", choices: ["foot", "bike", "bus", "car"].map((id) => ({ id, text: { nl: id } })) },
  },
] as const;

const single = (id: string, names: readonly string[]): Question =>
  Question.parse({
    id,
    text: { nl: id },
    form: { kind: "single", choices: names.map((name) => ({ id: name, text: { nl: name } })) },
  });

/** Picks one of a list, the first ones more often: groups of very different sizes. */
function uneven<Thing>(things: readonly Thing[], stream: RandomStream): Thing {
  const at = Math.floor(uniform(stream) ** 2 * things.length);
  const picked = things[at];
  if (picked === undefined) throw new Error("nothing to pick from");
  return picked;
}

const clusterOf = (team: string): string => (team === "t1" || team === "t3" ? "c1" : "c2");

/** @param most - People who answered, at most. */
export function randomSurvey(stream: RandomStream, most = 97): RandomSurvey {
  const pick = <Thing>(things: readonly Thing[]): Thing => {
    const picked = things[randomBelow(stream, things.length)];
    if (picked === undefined) throw new Error("nothing to pick from");
    return picked;
  };
  const teams = ["t1", "t2", "t3", "t4"].slice(0, 2 + randomBelow(stream, 3));
  const ages = ["a1", "a2", "a3"].slice(0, 2 + randomBelow(stream, 2));
  const isNested = randomBelow(stream, 2) === 0;
  const form = pick(ITEMS);
  const item = Question.parse(form);
  const cuts = pick([
    [{ id: "team", attributes: ["team"] }],
    [
      { id: "team", attributes: ["team"] },
      { id: "age", attributes: ["age"] },
    ],
    [{ id: "both", attributes: ["team", "age"] }],
    [
      { id: "age", attributes: ["age"] },
      { id: "both", attributes: ["team", "age"] },
      { id: "team", attributes: ["team"] },
    ],
    [
      { id: "cluster", attributes: ["cluster"] },
      { id: "team", attributes: ["team"] },
    ],
  ] satisfies readonly (readonly Cut[])[]);
  const attributes = {
    team: teams,
    age: ages,
    ...(isNested || cuts.some(({ id }) => id === "cluster") ? { cluster: ["c1", "c2"] } : {}),
  };
  const names = Object.keys(attributes);
  const values = valuesOf(item);
  const few = values.slice(randomBelow(stream, values.length), values.length);
  const people = 8 + randomBelow(stream, most - 7);
  const truth = Array.from({ length: people }, () => {
    const team = uneven(teams, stream);
    const all: Record<string, string> = { team, age: uneven(ages, stream), cluster: clusterOf(team) };
    return {
      groups: Object.fromEntries(names.map((name) => [name, all[name] ?? ""])),
      value: uneven(randomBelow(stream, 3) === 0 ? values : few, stream),
    };
  });
  return {
    questions: [...names.map((name) => single(name, attributes[name as keyof typeof attributes] ?? [])), item],
    responses: truth.map(({ groups, value }) => Response.parse({ answers: { ...groups, item: value }, mode: "web" })),
    item: "item",
    frame: { attributes: attributes, values, cuts },
    truth,
    threshold: pick([5, 5, 8]),
  };
}

function valuesOf({ form }: Question): readonly (string | number)[] {
  if (form.kind === "single") return form.choices.map(({ id }) => id);
  const [lowest, highest] = form.kind === "mark" ? [1, 10] : form.kind === "nps" ? [0, 10] : [1, 5];
  return Array.from({ length: highest - lowest + 1 }, (_, at) => lowest + at);
}
