import * as Effect from "effect/Effect";
import { decode, IndicatorStore, saveCard } from "@maatstaf/application";
import { IndicatorCard, IndicatorId } from "@maatstaf/indicators";
import type { Endpoint } from "../endpoint.ts";
import { jsonBody } from "../json-body.ts";
import { idParameter, languageParameter, matchParameter } from "../parameters.ts";
import { Refusal } from "../refusal.ts";

/** The version in an `If-Match` header: the ETag of a card is its version between quotes. */
const expectedVersion = (header: string | undefined): Effect.Effect<number, Refusal> => {
  if (header === undefined) return Effect.fail(new Refusal({ code: "version-missing", params: {} }));
  const version = /^"(\d{1,9})"$/.exec(header.trim())?.[1];
  return version === undefined
    ? Effect.fail(new Refusal({ code: "version-unreadable", params: { found: header.slice(0, 80) } }))
    : Effect.succeed(Number(version));
};

const etag = (card: { readonly version: number }): Readonly<Record<string, string>> => ({ etag: `"${card.version}"` });

export const readCard: Endpoint = {
  method: "get",
  path: "/cards/{id}",
  operationId: "readCard",
  summary: "The card of an indicator, with its version as ETag",
  parameters: [idParameter, languageParameter],
  answers: { 200: { description: "The card.", content: { "application/json": IndicatorCard } } },
  problems: [404, 422, 503],
  serve: Effect.fnUntraced(function* ({ part }) {
    const id = yield* decode("id", IndicatorId, part("id"));
    const store = yield* IndicatorStore;
    const card = yield* store.card(id);
    return { status: 200 as const, headers: etag(card), json: card };
  }),
};

export const writeCard: Endpoint = {
  method: "put",
  path: "/cards/{id}",
  operationId: "saveCard",
  summary: "Saves a card as the next version of its definition",
  parameters: [idParameter, matchParameter, languageParameter],
  requestBody: { description: "The whole card; its version is given by the store.", schema: IndicatorCard },
  answers: { 200: { description: "The card as stored.", content: { "application/json": IndicatorCard } } },
  problems: [400, 412, 413, 422, 428, 503, 507],
  serve: Effect.fnUntraced(function* ({ part, header, body }) {
    const version = yield* expectedVersion(header("if-match"));
    const offered = yield* jsonBody(body);
    const found = typeof offered === "object" && offered !== null && "id" in offered ? String(offered.id) : "";
    if (found !== part("id"))
      return yield* new Refusal({ code: "id-differs", params: { found, expected: part("id") } });
    const card = yield* saveCard({ card: offered, expectedVersion: version });
    return { status: 200 as const, headers: etag(card), json: card };
  }),
};
