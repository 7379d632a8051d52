import { cutColumn, safeCuts } from "./cut-groups.ts";
import { itemTables, unpublished } from "./item-tables.ts";
import { itemsOf } from "./item.ts";
import { linkedGuard } from "./linked-questions.ts";
import type { PublishedTable, UnpublishedTable } from "./published-table.ts";
import type { Questionnaire } from "./questionnaire.ts";
import type { Question } from "./question.ts";
import type { Survey } from "./survey.ts";
import type { SurveySample } from "./survey-sample.ts";
import { knownColumns } from "./weight-groups.ts";
import { wholeGroups } from "./whole-groups.ts";

/** The questions of a survey and the rules by which its results are shown. */
export interface PublicationRules {
  readonly questionnaire: Pick<Questionnaire, "questions">;
  readonly publication: Survey["publication"];
  readonly minGroup: number;
  /** Cluster of each team, in a survey of the staff. */
  readonly teamClusters?: Survey["teamClusters"];
  /** Whom the tables are for: the public, or people inside. Default `public`. */
  readonly audience?: "public" | "internal";
}

/**
 * Every table of a survey that may be shown, and for every other one why not (publiceerbare tabellen). This is the one place
 * where that is decided; pages, exports and facts take what it gives.
 *
 * No group below the threshold is shown, nor can one be had by adding and subtracting, over all cuts together. Answers are
 * shown in classes of nobody or at least the threshold, or hidden with others beside them. A small group of one opinion is
 * told in words. Cuts are those that were declared beforehand; nothing else is served.
 *
 * @see docs/methods/surveys-anonymity.md for what a reader who adds and subtracts can and cannot find out.
 *
 * @example
 * ```ts
 * import { publishedTables, Question, surveySample } from "@maatstaf/surveys";
 *
 * const questions = [Question.parse({ id: "overall", text: { nl: "Cijfer?" }, form: { kind: "mark" } })];
 * const responses = Array.from({ length: 40 }, (_, at) => ({ answers: { overall: at < 8 ? 5 : 8 }, mode: "web", frame: "sample", isComplete: true }) as const);
 * const design = { kind: "random", population: 900, margin: 0.05, level: 0.95, expectedResponse: 0.3 } as const;
 * const sample = surveySample({ responses, design, weighting: { kind: "none" } });
 * const tables = sample.kind === "survey-sample" ? publishedTables(sample, { questionnaire: { questions }, publication: { questions: { overall: "public" }, cuts: [] }, minGroup: 5 }) : [];
 * tables.map((table) => table.kind === "table" && table.groups.map(({ count, mean }) => [count, mean?.value])) // => [[[40, 7.4]]]
 * ```
 */
export function publishedTables(sample: SurveySample, rules: PublicationRules): (PublishedTable | UnpublishedTable)[] {
  const { questionnaire, publication, minGroup, teamClusters = {}, audience = "public" } = rules;
  const columns = publication.cuts.map((cut) => ({
    cut,
    groups: cutColumn(cut, sample.responses),
    clusters: cut.attributes.length === 1 ? teamClusters : {},
  }));
  const isForAudience = ({ id }: Question): boolean => {
    const flag = Object.hasOwn(publication.questions, id) ? publication.questions[id] : undefined;
    return flag === "public" || (flag === "internal" && audience === "internal");
  };
  // Cuts are chosen once for everybody who answered, so that two questions cannot be played against each other.
  const { kept, dropped } = safeCuts(columns, {
    threshold: minGroup,
    known: knownColumns(sample, { threshold: minGroup }),
  });
  const columnsOfAll = kept.map((own) => wholeGroups(own, teamClusters));
  const conditional = conditionalQuestions(questionnaire.questions);
  const guarded = linkedGuard(sample.responses, {
    questions: questionnaire.questions,
    cuts: kept.map(({ cut }) => cut),
    threshold: minGroup,
  });
  return itemsOf(questionnaire)
    .filter(({ question }) => isForAudience(question))
    .flatMap((item) => {
      const isLinked = conditional.has(item.question.id) || item.kind === "chosen";
      const tables = itemTables(sample, item, {
        threshold: minGroup,
        columns: columnsOfAll,
        // Holes in a table can be filled in from a second table, or from a question that hangs on this one.
        mayHide: publication.cuts.length === 1 && !isLinked,
      });
      const shown = guarded(
        item,
        tables,
        kept.map(({ of }) => of),
      );
      return [...shown, ...dropped.map(({ cut, because }) => unpublished(item, cut.id, because))];
    });
}

/** Questions whose answer decides whether another is shown, and those others. */
function conditionalQuestions(questions: readonly Question[]): ReadonlySet<string> {
  return new Set(
    questions.flatMap(({ id, shownIf = [] }) =>
      shownIf.length === 0 ? [] : [id, ...shownIf.flat().map(({ question }) => question)],
    ),
  );
}
