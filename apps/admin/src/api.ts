import { ApiProblem, apiClient } from "@maatstaf/http-api/client";
import type { ApiClient, Problem } from "@maatstaf/http-api/client";
import type { Locale } from "@maatstaf/kernel";

/** The API of the server that these pages came from. */
export function api(locale: Locale): ApiClient {
  return apiClient({ base: "/api/v1", locale });
}

/** What the API says went wrong; `undefined` when it did not answer at all. */
export function problemOf(error: unknown): Problem | undefined {
  return error instanceof ApiProblem ? error.problem : undefined;
}

/** Whether to ask once more: what the API refuses (a status below 500) it refuses the second time too. */
export function mayRetry(failures: number, error: unknown): boolean {
  return failures < 1 && (problemOf(error)?.status ?? 500) >= 500;
}
