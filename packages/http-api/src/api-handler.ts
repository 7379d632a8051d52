import * as Cause from "effect/Cause";
import * as Effect from "effect/Effect";
import * as Exit from "effect/Exit";
import type * as Layer from "effect/Layer";
import * as ManagedRuntime from "effect/ManagedRuntime";
import { Actor, IndicatorStore } from "@maatstaf/application";
import type { Failure, StoreUnavailable } from "@maatstaf/application";
import { IndicatorId } from "@maatstaf/indicators";
import type { Locale } from "@maatstaf/kernel";
import { Hono } from "hono";
import type { Context } from "hono";
import type { ApiAnswer, ApiRequest, ApiServices, Endpoint, PdfRenderer } from "./endpoint.ts";
import { ENDPOINTS } from "./endpoints/all.ts";
import { DESCRIPTION_PATH, openApiDocument } from "./openapi-document.ts";
import { bugProblem, problemOf } from "./problem.ts";
import { Refusal } from "./refusal.ts";
import { boundedBody } from "./request-body.ts";
import { requestLocale } from "./request-language.ts";

/** Where the API lives below the address of the server. */
export const API_BASE = "/api/v1";

/** Largest body when the options do not say: 16 MB, some hundred thousand facts. */
export const BODY_LIMIT_BYTES = 16 * 1024 * 1024;

/** What an embedder decides. */
export interface ApiOptions {
  /** The store: `memoryStore`, `sqliteStore(…)`, or one of your own. */
  readonly layer: Layer.Layer<ApiServices, StoreUnavailable>;
  /**
   * Who sends a request, as an opaque id that is written beside every change; `undefined` refuses the request with 403.
   * Without this option everybody may do everything: put the API behind your own login, or keep it on one computer.
   */
  readonly identify?: (request: Request) => Promise<string | undefined>;
  readonly renderPdf?: PdfRenderer;
  /** {@link BODY_LIMIT_BYTES} when absent. */
  readonly bodyLimitBytes?: number;
}

/** The API as a web handler, and a way to close it. */
export interface ApiHandler {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Builds the store; rejects when it cannot be opened, so that a server can say so before it listens. */
  readonly ready: () => Promise<void>;
  readonly dispose: () => Promise<void>;
}

/**
 * The whole API behind one function from request to response, for any server or runtime that speaks web standards.
 *
 * Every failure is `application/problem+json` in the language of the request; nothing of the inside is ever told.
 *
 * @example
 * ```ts
 * import { memoryStore } from "@maatstaf/application";
 * import { apiHandler } from "@maatstaf/http-api";
 *
 * const api = apiHandler({ layer: memoryStore });
 * const response = await api.fetch(new Request("http://localhost/api/v1/indicators?period=2019-Q5"));
 * response.status // => 422
 * response.headers.get("content-type") // => "application/problem+json"
 * await api.dispose();
 * ```
 */
export function apiHandler(options: ApiOptions): ApiHandler {
  let runtime = ManagedRuntime.make(options.layer);
  const api = new Hono({ strict: false });

  /** Whether the store stands. One that could not be opened is tried again at the next request. */
  const opened = async (): Promise<Exit.Exit<unknown, StoreUnavailable>> => {
    const attempted = runtime;
    const exit = await attempted.runPromiseExit(attempted.contextEffect);
    if (Exit.isFailure(exit) && runtime === attempted) {
      runtime = ManagedRuntime.make(options.layer);
      await attempted.dispose();
    }
    return exit;
  };

  for (const endpoint of ENDPOINTS)
    api.on(endpoint.method.toUpperCase(), `${API_BASE}${endpoint.path.replaceAll(/\{(\w+)\}/g, ":$1")}`, (context) =>
      served(context, endpoint),
    );
  api.get(`${API_BASE}${DESCRIPTION_PATH}`, (context) =>
    context.json(openApiDocument(), 200, headersFor("en-GB", { "cache-control": "no-cache" })),
  );
  api.notFound((context) => answerTo(Exit.fail(strayRefusal(context)), context));
  // Only what the embedder passes in can throw here: the programs answer with exits.
  api.onError((error, context) => answerTo(Exit.die(error), context, runtime));

  async function served(context: Context, endpoint: Endpoint): Promise<Response> {
    const actor = await options.identify?.(context.req.raw);
    if (options.identify !== undefined && actor === undefined)
      return answerTo(Exit.fail(new Refusal({ code: "forbidden", params: {} })), context);
    const store = await opened();
    if (Exit.isFailure(store)) return answerTo(Exit.failCause(store.cause), context);
    const request = apiRequest(context, options);
    const effect = endpoint.serve(request);
    const program = actor === undefined ? effect : Effect.provideService(effect, Actor, actor);
    return answerTo(await runtime.runPromiseExit(program), context, runtime);
  }

  return {
    fetch: async (request) => api.fetch(request),
    ready: async () => {
      await Effect.runPromise(await opened());
    },
    dispose: () => runtime.dispose(),
  };
}

function apiRequest(context: Context, options: ApiOptions): ApiRequest {
  return {
    locale: requestLocale(context.req.header("accept-language")),
    part: (name) => context.req.param(name) ?? "",
    query: (name) => {
      const value = context.req.query(name);
      return value === "" ? undefined : value;
    },
    header: (name) => context.req.header(name),
    body: boundedBody(context.req.raw, options.bodyLimitBytes ?? BODY_LIMIT_BYTES),
    renderPdf: options.renderPdf,
  };
}

/** A path that leads nowhere, or one that does not know the method. */
function strayRefusal(context: Context): Refusal {
  const { path, method } = context.req;
  const found = path.slice(0, 120);
  const isDescription = path === `${API_BASE}${DESCRIPTION_PATH}`;
  const known = isDescription
    ? ["GET"]
    : ENDPOINTS.filter((endpoint) => pathPattern(endpoint).test(path)).map(({ method: own }) => own.toUpperCase());
  return known.length === 0
    ? new Refusal({ code: "no-such-place", params: { found } })
    : new Refusal({ code: "wrong-method", params: { found, method, expected: known.join(", ") } });
}

function pathPattern({ path }: Endpoint): RegExp {
  return new RegExp(`^${API_BASE}${path.replaceAll(/\{\w+\}/g, "[^/]+")}/?$`);
}

function headersFor(locale: Locale, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    "cache-control": "no-store",
    "content-language": locale,
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    vary: "accept-language",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    ...more,
  };
}

type ApiExit = Exit.Exit<ApiAnswer, Failure | Refusal>;

async function answerTo(
  exit: ApiExit,
  context: Context,
  runtime?: ManagedRuntime.ManagedRuntime<ApiServices, StoreUnavailable>,
): Promise<Response> {
  const locale = requestLocale(context.req.header("accept-language"));
  if (Exit.isSuccess(exit)) {
    const { status, headers, ...content } = exit.value;
    if ("json" in content)
      return new Response(JSON.stringify(content.json), {
        status,
        headers: headersFor(locale, { "content-type": "application/json", ...headers }),
      });
    // A Uint8Array over any buffer is a body; the type asks for one over an ArrayBuffer.
    const body = typeof content.body === "string" ? content.body : new Uint8Array(content.body);
    return new Response(body, {
      status,
      headers: headersFor(locale, { "content-type": content.contentType, ...headers }),
    });
  }
  const failure = Cause.findErrorOption(exit.cause);
  if (failure._tag === "None") {
    await runtime?.runPromise(Effect.logError("a request met a fault of ours", exit.cause));
    return problemResponse(bugProblem(locale), locale);
  }
  const problem = problemOf(failure.value, locale);
  const allow =
    failure.value._tag === "Refusal" && failure.value.code === "wrong-method"
      ? failure.value.params["expected"]
      : undefined;
  const current =
    failure.value._tag === "StaleVersion" && runtime !== undefined
      ? await currentCard(runtime, failure.value.id)
      : undefined;
  return problemResponse(
    current === undefined ? problem : { ...problem, current },
    locale,
    allow === undefined ? {} : { allow: String(allow) },
  );
}

/** The card that stands now, so that a screen can lay the two versions side by side. */
async function currentCard(
  runtime: ManagedRuntime.ManagedRuntime<ApiServices, StoreUnavailable>,
  id: string,
): Promise<unknown> {
  const card = Effect.flatMap(IndicatorStore, (store) => store.card(IndicatorId.parse(id)));
  const exit = await runtime.runPromiseExit(card);
  return Exit.isSuccess(exit) ? exit.value : undefined;
}

function problemResponse(
  problem: { readonly status: number },
  locale: Locale,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: headersFor(locale, { "content-type": "application/problem+json", ...headers }),
  });
}
