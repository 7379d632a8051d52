import { formatDate, localized } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import type { FeedbackPage } from "@maatstaf/surveys";
import type { Block } from "../block.ts";
import { strong, words } from "../inline.ts";
import { reportText } from "../wording.ts";

type Heard = FeedbackPage["heard"][number];
type Answered = Heard & { readonly answer: NonNullable<Heard["answer"]> };

/** The order in which a reader meets the answers: what is there first, what will not come last. */
const KINDS = ["done", "doing", "planned", "not-doing"] as const;

/**
 * The page for everybody who answered (wat we hoorden, wat we doen, wat niet en waarom): each thing that was heard with what
 * comes of it and why, and who answered. Names of staff and actions stay inside.
 *
 * @throws RangeError on a page with something that has no answer yet, or without a word on who answered: see `feedbackIssues`.
 *
 * @example
 * ```ts
 * import { whatWeHeard } from "@maatstaf/reporting";
 * import { FeedbackPage } from "@maatstaf/surveys";
 *
 * const why = "Negen op de tien bezoekers kozen voor een avond in de week.";
 * const answer = { kind: "not-doing", what: { nl: "De balie blijft op zondag dicht." }, why } as const;
 * const heard = [{ id: "h1", text: { nl: "De balie mag op zondag open." }, answer }];
 * const page = FeedbackPage.parse({ heard, representativeness: { nl: "486 inwoners antwoordden." } });
 * whatWeHeard(page, "nl-BE").map(({ kind }) => kind) // => ["paragraph", "heading", "heading", "paragraph", "paragraph", "heading", "paragraph"]
 * ```
 */
export function whatWeHeard({ heard, representativeness }: FeedbackPage, locale: Locale): Block[] {
  const open = heard.find(({ answer }) => answer === undefined);
  if (open !== undefined) {
    throw new RangeError(`whatWeHeard: "${open.id}" has no answer yet; publish when feedbackIssues finds nothing`);
  }
  if (representativeness === undefined) {
    throw new RangeError("whatWeHeard: the page does not say who answered; publish when feedbackIssues finds nothing");
  }
  const answered = heard.filter((own): own is Answered => own.answer !== undefined);
  return [
    { kind: "paragraph", text: [words(reportText(locale, "survey.heard-intro"))], role: "lead" },
    ...KINDS.flatMap((kind): Block[] => {
      const own = answered.filter(({ answer }) => answer.kind === kind);
      if (own.length === 0) return [];
      return [
        { kind: "heading", level: 1, text: reportText(locale, `survey.heard-${kind}`), id: kind },
        ...own.flatMap((one) => heardBlocks(one, locale)),
      ];
    }),
    { kind: "heading", level: 1, text: reportText(locale, "survey.account"), id: "who-answered" },
    { kind: "paragraph", text: [words(localized(representativeness, locale))] },
  ];
}

function heardBlocks({ id, text, answer }: Answered, locale: Locale): Block[] {
  const due =
    "due" in answer
      ? [words(` ${reportText(locale, "survey.heard-due", { date: formatDate(answer.due, locale, "long") })}`)]
      : [];
  return [
    {
      kind: "heading",
      level: 2,
      text: reportText(locale, "survey.heard", { text: localized(text, locale) }),
      id: `heard-${id}`.toLowerCase(),
    },
    { kind: "paragraph", text: [words(localized(answer.what, locale)), ...due] },
    { kind: "paragraph", text: [strong(reportText(locale, "survey.why")), words(` ${answer.why}`)] },
  ];
}
