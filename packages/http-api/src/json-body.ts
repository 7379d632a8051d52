import * as Effect from "effect/Effect";
import { Refusal } from "./refusal.ts";

/** Text as JSON, or the refusal that says it is none. */
export const parsedJson = (text: string): Effect.Effect<unknown, Refusal> =>
  Effect.try({
    try: (): unknown => JSON.parse(text),
    catch: () => new Refusal({ code: "not-json", params: {} }),
  });

/** The body of a request as JSON. */
export const jsonBody = (body: Effect.Effect<string, Refusal>): Effect.Effect<unknown, Refusal> =>
  Effect.flatMap(body, parsedJson);
