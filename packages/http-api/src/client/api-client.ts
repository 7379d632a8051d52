import { IndicatorCard } from "@maatstaf/indicators";
import type { Fact } from "@maatstaf/indicators";
import type { Locale } from "@maatstaf/kernel";
import type * as z from "zod";
import { ImportShape, IndicatorDetail, IndicatorPage, OrganisationShape, Problem } from "../shapes.ts";
import { ApiProblem } from "./api-problem.ts";

/** What a client needs to know. */
export interface ClientOptions {
  /** Address of the API with its base: `https://example.org/api/v1`. A browser on the same server says `/api/v1`. */
  readonly base: string;
  /** Language of the answers. */
  readonly locale: Locale;
  /** `globalThis.fetch` when absent. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** Which reading is wanted. */
export interface ReadingChoice {
  readonly period: string;
  readonly unit?: string | undefined;
  readonly on?: string | undefined;
}

/** Which report is wanted, and in which form. */
export interface ReportChoice {
  readonly profile: string;
  readonly period: string;
  readonly format: "html" | "pdf" | "md" | "json";
  readonly locale?: Locale | undefined;
}

/** The API as functions. Each rejects with {@link ApiProblem} when the API answers with a problem. */
export interface ApiClient {
  readonly organisation: () => Promise<OrganisationShape>;
  readonly indicators: (choice: Omit<ReadingChoice, "unit"> & { readonly page?: number }) => Promise<IndicatorPage>;
  readonly indicator: (
    id: string,
    choice: ReadingChoice & { readonly withDrawing?: boolean },
  ) => Promise<IndicatorDetail>;
  readonly card: (id: string) => Promise<IndicatorCard>;
  /** Saves a card; `version` is the one the change started from, 0 for a new card. */
  readonly saveCard: (card: IndicatorCard, version: number) => Promise<IndicatorCard>;
  /** Takes facts in; `key` makes a repetition harmless, and is made up when absent. */
  readonly importFacts: (facts: readonly Fact[], key?: string) => Promise<z.infer<typeof ImportShape>>;
  /** The address of a report, to link to. */
  readonly reportAddress: (choice: ReportChoice) => string;
}

/**
 * A small typed client of the API, for browsers and scripts. Every answer is decoded before it is given back.
 *
 * @example
 * ```ts
 * import { memoryStore } from "@maatstaf/application";
 * import { apiHandler } from "@maatstaf/http-api";
 * import { apiClient } from "@maatstaf/http-api/client";
 *
 * const { fetch, dispose } = apiHandler({ layer: memoryStore });
 * const client = apiClient({ base: "http://localhost/api/v1", locale: "en-GB", fetch });
 * const refused = await client.organisation().catch((error) => error.problem.code);
 * refused // => "organisation-not-found"
 * await dispose();
 * ```
 */
export function apiClient({
  base,
  locale,
  fetch: send = (request) => globalThis.fetch(request),
}: ClientOptions): ApiClient {
  const ask = async <T>(
    schema: z.ZodType<T>,
    path: string,
    init: Omit<RequestInit, "headers"> & { readonly headers?: Readonly<Record<string, string>> } = {},
  ): Promise<T> => {
    const headers = {
      "accept-language": locale,
      accept: "application/json, application/problem+json",
      ...init.headers,
    };
    const address = new URL(`${base}${path}`, globalThis.location?.href);
    const response = await send(new Request(address, { ...init, headers }));
    const body: unknown = await response.json();
    if (response.ok) return schema.parse(body);
    const problem = Problem.safeParse(body);
    throw problem.success
      ? new ApiProblem(problem.data)
      : new TypeError(`apiClient: ${path} answered ${response.status}`);
  };
  return {
    organisation: () => ask(OrganisationShape, "/organisation"),
    indicators: ({ period, on, page }) => ask(IndicatorPage, `/indicators${query({ period, on, page })}`),
    indicator: (id, { period, unit, on, withDrawing = false }) =>
      ask(
        IndicatorDetail,
        `/indicators/${encodeURIComponent(id)}${query({ period, unit, on, drawing: withDrawing ? "svg" : undefined })}`,
      ),
    card: (id) => ask<IndicatorCard>(IndicatorCard, `/cards/${encodeURIComponent(id)}`),
    saveCard: (card, version) =>
      ask<IndicatorCard>(IndicatorCard, `/cards/${encodeURIComponent(card.id)}`, {
        method: "PUT",
        headers: { "content-type": "application/json", "if-match": `"${version}"` },
        body: JSON.stringify(card),
      }),
    importFacts: (facts, key = crypto.randomUUID()) =>
      ask(ImportShape, "/imports", {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": key },
        body: JSON.stringify(facts),
      }),
    reportAddress: ({ profile, period, format, locale: language }) =>
      `${base}/reports/${encodeURIComponent(profile)}${query({ period, format, locale: language })}`,
  };
}

function query(parameters: Readonly<Record<string, string | number | undefined>>): string {
  const present = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] satisfies [string, string]],
  );
  return present.length === 0 ? "" : `?${new URLSearchParams(present).toString()}`;
}
