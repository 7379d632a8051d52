import * as Effect from "effect/Effect";
import { readIndicator } from "@maatstaf/application";
import type { Endpoint } from "../endpoint.ts";
import { idParameter, languageParameter, onParameter, periodParameter } from "../parameters.ts";
import { IndicatorDetail } from "../shapes.ts";
import { detailView } from "../views.ts";

export const readOneIndicator: Endpoint = {
  method: "get",
  path: "/indicators/{id}",
  operationId: "readIndicator",
  summary: "One indicator with its figure, its three judgements and its series",
  parameters: [
    idParameter,
    periodParameter,
    onParameter,
    {
      in: "query",
      name: "unit",
      description: "One unit; all units together when absent.",
      required: false,
      example: "RRK",
    },
    {
      in: "query",
      name: "drawing",
      description: "svg: the control chart with its table.",
      required: false,
      example: "svg",
    },
    languageParameter,
  ],
  answers: { 200: { description: "The indicator.", content: { "application/json": IndicatorDetail } } },
  problems: [404, 422, 503],
  serve: ({ part, query, locale }) =>
    Effect.map(
      readIndicator({ id: part("id"), period: query("period") ?? "", on: query("on"), unit: query("unit") }),
      (found) => ({ status: 200, json: detailView(found, locale, { withDrawing: query("drawing") === "svg" }) }),
    ),
};
