import * as Effect from "effect/Effect";
import { importFacts, once } from "@maatstaf/application";
import { Fact } from "@maatstaf/indicators";
import * as z from "zod";
import type { Endpoint } from "../endpoint.ts";
import { fingerprint } from "../fingerprint.ts";
import { parsedJson } from "../json-body.ts";
import { keyParameter, languageParameter } from "../parameters.ts";
import { Refusal } from "../refusal.ts";
import { ImportShape } from "../shapes.ts";

/** Longest idempotency key, in characters. */
const KEY_LENGTH = 200;

const idempotencyKey = (header: string | undefined): Effect.Effect<string, Refusal> => {
  if (header === undefined || header.trim() === "")
    return Effect.fail(new Refusal({ code: "key-missing", params: {} }));
  return header.length <= KEY_LENGTH
    ? Effect.succeed(header)
    : Effect.fail(new Refusal({ code: "key-too-long", params: { found: header.length, expected: KEY_LENGTH } }));
};

export const takeFactsIn: Endpoint = {
  method: "post",
  path: "/imports",
  operationId: "importFacts",
  summary: "Takes a list of facts in, all of them or none",
  parameters: [keyParameter, languageParameter],
  requestBody: { description: "The facts.", schema: z.array(Fact) },
  answers: {
    200: {
      description: "How many facts were added, unchanged and corrected.",
      content: { "application/json": ImportShape },
    },
  },
  problems: [400, 413, 422, 503, 507],
  serve: Effect.fnUntraced(function* ({ header, body }) {
    const key = yield* idempotencyKey(header("idempotency-key"));
    const text = yield* body;
    const facts = yield* parsedJson(text);
    const print = yield* fingerprint(`POST /imports\n${text}`);
    const { response, isReplay } = yield* once(
      { key, fingerprint: print },
      Effect.map(importFacts(facts), (outcome) => JSON.stringify(outcome)),
    );
    const headers = isReplay ? { "idempotency-replayed": "true" } : {};
    return { status: 200 as const, headers, body: response, contentType: "application/json" };
  }),
};
