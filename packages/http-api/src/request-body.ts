import * as Effect from "effect/Effect";
import { Refusal } from "./refusal.ts";

const BYTES_PER_MEGABYTE = 1024 * 1024;

/**
 * The body of a request as text, read in pieces and given up at the limit, whatever its `Content-Length` says.
 *
 * @returns The text; fails with `too-large` over the limit, and with `not-json` when the bytes are not UTF-8 or the
 *   sender went away half-way.
 */
export const boundedBody = (request: Request, limitBytes: number): Effect.Effect<string, Refusal> =>
  Effect.flatMap(
    Effect.tryPromise({
      try: () => readUpTo(request, limitBytes),
      catch: () => new Refusal({ code: "not-json", params: {} }),
    }),
    (text) =>
      text === undefined
        ? Effect.fail(new Refusal({ code: "too-large", params: { expected: limitBytes / BYTES_PER_MEGABYTE } }))
        : Effect.succeed(text),
  );

async function readUpTo(request: Request, limitBytes: number): Promise<string | undefined> {
  if (request.body === null) return "";
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = request.body.getReader();
  let bytes = 0;
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > limitBytes) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
