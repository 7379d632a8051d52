import type * as Effect from "effect/Effect";
import type { Failure, IndicatorStore, Transactions } from "@maatstaf/application";
import type { Locale } from "@maatstaf/kernel";
import type { Report } from "@maatstaf/reporting";
import type * as z from "zod";
import type { Refusal } from "./refusal.ts";

/** What a program may ask for when it serves a request. */
export type ApiServices = IndicatorStore | Transactions;

/** What makes a PDF of a report; without one the API serves no PDF. */
export type PdfRenderer = (report: Report) => Effect.Effect<Uint8Array, unknown>;

/** One request, taken apart. */
export interface ApiRequest {
  readonly locale: Locale;
  /** A part of the path by its name. */
  readonly part: (name: string) => string;
  /** A query parameter; `undefined` when it is absent or empty. */
  readonly query: (name: string) => string | undefined;
  /** A header by its name in lower case; `undefined` when it is absent. */
  readonly header: (name: string) => string | undefined;
  /** The body as text, within the limit. */
  readonly body: Effect.Effect<string, Refusal>;
  readonly renderPdf: PdfRenderer | undefined;
}

/** What an endpoint answers: JSON, or bytes of another kind. */
export type ApiAnswer = {
  readonly status: 200 | 201;
  readonly headers?: Readonly<Record<string, string>>;
} & ({ readonly json: unknown } | { readonly body: string | Uint8Array; readonly contentType: string });

/** A parameter of an endpoint, as the documentation tells it. */
export interface Parameter {
  readonly in: "path" | "query" | "header";
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly example: string;
}

/** One address with one method: how it is documented and what it does. */
export interface Endpoint {
  readonly method: "get" | "put" | "post";
  /** Path below `/api/v1`, with parts between braces: `/indicators/{id}`. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly description: string; readonly schema: z.ZodType };
  readonly answers: Readonly<
    Record<
      number,
      { readonly description: string; readonly content: Readonly<Record<string, z.ZodType | "binary" | "text">> }
    >
  >;
  /** Statuses of the problems it may answer with. */
  readonly problems: readonly number[];
  readonly serve: (request: ApiRequest) => Effect.Effect<ApiAnswer, Failure | Refusal, ApiServices>;
}
