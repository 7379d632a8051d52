export { apiClient } from "./api-client.ts";
export type { ApiClient, ClientOptions, ReadingChoice, ReportChoice } from "./api-client.ts";
export { ApiProblem } from "./api-problem.ts";
export type { IndicatorDetail, IndicatorPage, IndicatorSummary, OrganisationShape, Problem } from "../shapes.ts";
