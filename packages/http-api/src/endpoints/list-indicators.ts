import * as Effect from "effect/Effect";
import { listIndicators } from "@maatstaf/application";
import type { Endpoint } from "../endpoint.ts";
import { languageParameter, onParameter, periodParameter } from "../parameters.ts";
import { Refusal } from "../refusal.ts";
import { IndicatorPage } from "../shapes.ts";
import { summaryView } from "../views.ts";

/** Indicators on one page of the list when the request does not say. */
const PAGE_SIZE = 100;

const wholeNumber = (text: string | undefined, least: number, otherwise: number): Effect.Effect<number, Refusal> => {
  if (text === undefined) return Effect.succeed(otherwise);
  const found = /^\d{1,6}$/.test(text) ? Number(text) : -1;
  return found >= least
    ? Effect.succeed(found)
    : Effect.fail(new Refusal({ code: "not-a-count", params: { found: text, expected: least } }));
};

export const listAllIndicators: Endpoint = {
  method: "get",
  path: "/indicators",
  operationId: "listIndicators",
  summary: "The indicators with their figure and three judgements for one period",
  parameters: [
    periodParameter,
    onParameter,
    { in: "query", name: "page", description: "Page of the list, from 1.", required: false, example: "1" },
    {
      in: "query",
      name: "size",
      description: `Indicators on a page; ${PAGE_SIZE} when absent.`,
      required: false,
      example: "50",
    },
    languageParameter,
  ],
  answers: { 200: { description: "A page of the list, by id.", content: { "application/json": IndicatorPage } } },
  problems: [400, 422, 503],
  serve: Effect.fnUntraced(function* ({ query, locale }) {
    const size = yield* wholeNumber(query("size"), 1, PAGE_SIZE);
    const page = yield* wholeNumber(query("page"), 1, 1);
    const question = { period: query("period") ?? "", on: query("on"), skip: (page - 1) * size, take: size };
    const { period, on, total, indicators } = yield* listIndicators(question);
    const json = {
      period,
      dataCutOff: on,
      total,
      indicators: indicators.map((indicator) => summaryView(indicator, locale)),
    };
    return { status: 200 as const, json };
  }),
};
