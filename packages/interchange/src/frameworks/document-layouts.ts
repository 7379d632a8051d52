import { needed, optional, sheet, single, translated } from "./sheet-layout.ts";
import type { SheetLayout } from "./sheet-layout.ts";

const RETIREMENT = [...optional("retired-on", "word", ["retiredOn"]), ...optional("successor")];

const REQUIREMENT = [
  needed("id"),
  needed("code"),
  needed("part"),
  optional("subtheme"),
  translated("title"),
  translated("question", ["question"], true),
  translated("guidance"),
  ...[0, 1, 2, 3, 4, 5].map((level) => translated(`level-${level}`, ["levels", level])),
  ...["plan", "do", "check", "act"].map((phase) => translated(`probe-${phase}`, ["probes", phase])),
  translated("risk"),
  optional("weight", "number"),
  optional("meaning", "number"),
  optional("building-blocks", "words", ["buildingBlocks"]),
  optional("tags", "words"),
  RETIREMENT,
];

const TEXTS_OF_REQUIREMENT = [needed("requirement"), translated("text", ["text"], true)];

const VOCABULARY = sheet("vocabulary", [
  needed("slot"),
  optional("alternative", "yes-no"),
  needed("singular", ["singular"], "text"),
  optional("plural", "text"),
  needed("article"),
  optional("singular-en", "text", ["en", "singular"]),
  optional("plural-en", "text", ["en", "plural"]),
  optional("article-en", "word", ["en", "article"]),
]);

const FRAMEWORK: readonly SheetLayout[] = [
  single("framework", [
    needed("id"),
    needed("edition"),
    needed("version", ["version"], "number"),
    needed("status"),
    translated("name", ["name"], true),
    needed("scale", ["scale", "id"]),
  ]),
  sheet(
    "levels",
    [
      needed("value", ["value"], "number"),
      translated("name", ["name"], true),
      optional("phase"),
      translated("descriptor", ["descriptor"], true),
    ],
    true,
  ),
  VOCABULARY,
  sheet(
    "parts",
    [
      needed("id"),
      needed("code"),
      translated("name", ["name"], true),
      translated("purpose"),
      optional("weight", "number"),
      RETIREMENT,
    ],
    true,
  ),
  sheet("subthemes", [needed("id"), needed("code"), needed("part"), translated("name", ["name"], true), RETIREMENT]),
  sheet("requirements", REQUIREMENT, true),
  sheet("evidence", TEXTS_OF_REQUIREMENT),
  sheet("examples", TEXTS_OF_REQUIREMENT),
];

const ADAPTATION: readonly SheetLayout[] = [
  single("adaptation", [
    needed("id"),
    needed("code"),
    needed("version", ["version"], "number"),
    needed("of-framework", ["framework", "framework"]),
    needed("of-edition", ["framework", "edition"]),
    translated("name", ["name"], true),
    optional("cluster", "text"),
    optional("organisation-types", "words", ["organisationTypes"]),
    optional("published-by-source", "yes-no", ["publishedBySource"]),
  ]),
  VOCABULARY,
  sheet("core-processes", [translated("text", ["text"], true)]),
  sheet("notes", [
    needed("requirement"),
    optional("applicable", "yes-no"),
    optional("reason", "text"),
    translated("explanation"),
  ]),
  sheet("examples", TEXTS_OF_REQUIREMENT),
  sheet("local-requirements", REQUIREMENT),
  sheet("evidence", TEXTS_OF_REQUIREMENT),
  sheet("step-plan", [translated("text", ["text"], true)]),
];

const CROSSWALK: readonly SheetLayout[] = [
  single("crosswalk", [
    needed("id"),
    needed("from-framework", ["from", "framework"]),
    needed("from-edition", ["from", "edition"]),
    needed("to-framework", ["to", "framework"]),
    needed("to-edition", ["to", "edition"]),
  ]),
  sheet(
    "mappings",
    [
      needed("from"),
      needed("to"),
      needed("relation"),
      translated("rationale", ["rationale"], true),
      optional("verified-by", "text", ["verifiedBy"]),
      optional("verified-on", "word", ["verifiedOn"]),
    ],
    true,
  ),
];

const OBLIGATIONS: readonly SheetLayout[] = [
  sheet(
    "obligations",
    [
      needed("id"),
      needed("code"),
      needed("jurisdiction"),
      needed("organisation-types", ["organisationTypes"], "words"),
      needed("act", ["basis", "act"], "text"),
      needed("article-of-act", ["basis", "article"], "text"),
      needed("certainty", ["basis", "certainty"]),
      translated("name", ["name"], true),
      translated("summary", ["summary"], true),
      optional("owner", "text"),
      needed("due", ["due", "kind"]),
      optional("due-month", "number", ["due", "month"]),
      optional("due-day", "number", ["due", "day"]),
      optional("due-year-offset", "number", ["due", "yearOffset"]),
      optional("due-every", "number", ["due", "every"]),
      optional("due-from", "number", ["due", "from"]),
      optional("due-event", "text", ["due", "event"]),
      optional("due-amount", "number", ["due", "term", "amount"]),
      optional("due-unit", "word", ["due", "term", "unit"]),
      optional("due-roll", "word", ["due", "term", "roll"]),
      optional("due-certainty", "word", ["dueCertainty"]),
      translated("evidence", ["evidence"], true),
      translated("note"),
      optional("tags", "words"),
    ],
    true,
  ),
];

const REFERENCE: readonly SheetLayout[] = [
  single("reference-framework", [
    needed("id"),
    needed("edition"),
    translated("name", ["name"], true),
    translated("note"),
  ]),
  sheet(
    "items",
    [
      needed("id"),
      needed("code"),
      optional("parent"),
      translated("title", ["title"], true),
      optional("quoted-in", "words", ["quotedIn"]),
      translated("summary"),
    ],
    true,
  ),
];

/** The sheets of each kind of document that can be written in a workbook. */
export const DOCUMENT_LAYOUTS = {
  framework: FRAMEWORK,
  adaptation: ADAPTATION,
  crosswalk: CROSSWALK,
  obligations: OBLIGATIONS,
  "reference-framework": REFERENCE,
} as const;

/**
 * A kind of document that people write by hand: a framework, an adaptation of one, a crosswalk, a register of obligations,
 * or a framework of others.
 */
export type HandwrittenKind = keyof typeof DOCUMENT_LAYOUTS;
