import type { Condition } from "@maatstaf/surveys";

type Test = Condition[number][number];

/** A condition read from LimeSurvey, or the sign that it says more than we can. */
export type RelevanceReading =
  | { readonly kind: "always" }
  | { readonly kind: "condition"; readonly condition: Condition }
  | { readonly kind: "unreadable" };

/** What a variable of LimeSurvey stands for: a question, or a row or choice of one. */
export type VariableMeaning = (name: string) =>
  | {
      readonly question: string;
      readonly row?: string;
      readonly choice?: string;
      readonly value: (code: string) => string | number;
    }
  | undefined;

const MOST_WAYS = 20;
const DEEPEST = 30;
const TOKEN =
  /\s*(?:((?:and|or|eq|ne|ge|le)\b|&&|\|\||==|!=|>=|<=|[!()])|(is_empty)\b|([A-Za-z][A-Za-z0-9_]*)(?:\.NAOK)?|"([^"]*)"|'([^']*)'|(-?\d+(?:\.\d+)?))/uy;

type Token = { readonly kind: "sign" | "name" | "value"; readonly text: string };
/** Any of lists of tests, of which all hold. */
type Ways = readonly (readonly Test[])[];

/**
 * A relevance equation as a condition: comparisons of one variable with one value, `is_empty`, `and`, `or` and brackets.
 * Anything else is `unreadable`: a question is never shown to whom it was not meant for without a word.
 */
export function relevanceReading(equation: string, meaningOf: VariableMeaning): RelevanceReading {
  const text = equation.trim();
  if (text === "" || text === "1") return { kind: "always" };
  const tokens = tokensOf(text);
  if (tokens === undefined) return { kind: "unreadable" };
  let at = 0;
  const take = (sign: string): boolean => {
    if (tokens[at]?.kind !== "sign" || tokens[at]?.text !== sign) return false;
    at += 1;
    return true;
  };
  const takeAny = (...signs: readonly string[]): string | undefined => signs.find(take);

  const either = (depth: number): Ways | undefined => {
    let ways = both(depth);
    while (ways !== undefined && takeAny("or", "||") !== undefined) {
      const next = both(depth);
      ways = next && limited([...ways, ...next]);
    }
    return ways;
  };
  const both = (depth: number): Ways | undefined => {
    let ways = single(depth);
    while (ways !== undefined && takeAny("and", "&&") !== undefined) {
      const next = single(depth);
      ways = next && limited(ways.flatMap((left) => next.map((right) => [...left, ...right])));
    }
    return ways;
  };
  const single = (depth: number): Ways | undefined => {
    if (depth > DEEPEST) return undefined;
    if (take("(")) {
      const inner = either(depth + 1);
      return take(")") ? inner : undefined;
    }
    const isNot = take("!");
    if (take("is_empty")) return emptiness(isNot);
    return isNot ? undefined : comparison();
  };
  const named = (): ReturnType<VariableMeaning> => {
    const token = tokens[at];
    if (token?.kind !== "name") return undefined;
    at += 1;
    return meaningOf(token.text);
  };
  const emptiness = (isNot: boolean): Ways | undefined => {
    const meaning = take("(") ? named() : undefined;
    if (meaning === undefined || meaning.choice !== undefined || !take(")")) return undefined;
    return [[{ kind: isNot ? "answered" : "unanswered", ...placeOf(meaning) }]];
  };
  const comparison = (): Ways | undefined => {
    const meaning = named();
    const operator = takeAny("==", "eq", "!=", "ne", ">=", "ge", "<=", "le");
    const value = tokens[at];
    if (meaning === undefined || operator === undefined || value?.kind !== "value") return undefined;
    at += 1;
    return tested(meaning, operator, value.text);
  };

  const ways = either(0);
  if (ways === undefined || at < tokens.length) return { kind: "unreadable" };
  return { kind: "condition", condition: ways.map(simplified) };
}

function tested(meaning: NonNullable<ReturnType<VariableMeaning>>, operator: string, code: string): Ways | undefined {
  const place = placeOf(meaning);
  if (meaning.choice !== undefined) {
    // A choice of several is Y or empty.
    if (code !== "Y") return undefined;
    if (operator === "==" || operator === "eq") return [[{ kind: "is", ...place, values: [meaning.choice] }]];
    return undefined;
  }
  const value = meaning.value(code);
  if (operator === "==" || operator === "eq") return [[{ kind: "is", ...place, values: [value] }]];
  if (operator === "!=" || operator === "ne") return [[{ kind: "is-not", ...place, values: [value] }]];
  if (typeof value !== "number") return undefined;
  return [[{ kind: operator === ">=" || operator === "ge" ? "at-least" : "at-most", ...place, value }]];
}

function placeOf({ question, row }: NonNullable<ReturnType<VariableMeaning>>): {
  readonly question: string;
  readonly row?: string;
} {
  return row === undefined ? { question } : { question, row };
}

/** A comparison already asks for an answer: “answered” beside it says nothing more. */
function simplified(tests: readonly Test[]): Test[] {
  return tests.filter(
    (test, at) =>
      test.kind !== "answered" ||
      !tests.some(
        (other, place) =>
          place !== at &&
          other.kind !== "answered" &&
          other.kind !== "unanswered" &&
          other.question === test.question &&
          other.row === test.row,
      ),
  );
}

function limited(ways: Ways): Ways | undefined {
  return ways.length > MOST_WAYS || ways.some((tests) => tests.length > MOST_WAYS) ? undefined : ways;
}

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) return text.slice(from).trim() === "" ? tokens : undefined;
    const [, sign, empty, name, double, single, number] = match;
    if (sign !== undefined || empty !== undefined) tokens.push({ kind: "sign", text: sign ?? empty ?? "" });
    else if (name !== undefined) tokens.push({ kind: "name", text: name });
    else tokens.push({ kind: "value", text: double ?? single ?? number ?? "" });
  }
  return tokens;
}

/** A condition as a relevance equation; what is compared is also asked to be there. */
export function relevanceText(
  condition: Condition | undefined,
  variableOf: (test: Test, value?: string | number) => { readonly name: string; readonly code: string },
): string {
  if (condition === undefined) return "1";
  return condition.map((tests) => `(${tests.map((test) => testText(test, variableOf)).join(" and ")})`).join(" or ");
}

function testText(test: Test, variableOf: Parameters<typeof relevanceText>[1]): string {
  const { name } = variableOf(test);
  const filled = `!is_empty(${name}.NAOK)`;
  switch (test.kind) {
    case "answered":
      return filled;
    case "unanswered":
      return `is_empty(${name}.NAOK)`;
    case "is":
      return `(${test.values.map((value) => equality(variableOf(test, value), "==")).join(" or ")})`;
    case "is-not":
      return `(${[filled, ...test.values.map((value) => equality(variableOf(test, value), "!="))].join(" and ")})`;
    case "at-least":
      return `(${filled} and ${name}.NAOK >= ${test.value})`;
    case "at-most":
      return `(${filled} and ${name}.NAOK <= ${test.value})`;
    default:
      return test satisfies never;
  }
}

function equality({ name, code }: { readonly name: string; readonly code: string }, operator: "==" | "!="): string {
  return `${name}.NAOK ${operator} "${code}"`;
}
