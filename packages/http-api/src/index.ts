export { API_BASE, apiHandler, BODY_LIMIT_BYTES } from "./api-handler.ts";
export type { ApiHandler, ApiOptions } from "./api-handler.ts";
export type { ApiServices, PdfRenderer } from "./endpoint.ts";
export { openApiDocument } from "./openapi-document.ts";
export type { JsonObject } from "./openapi-document.ts";
