import * as z from "zod";
import type { Endpoint } from "./endpoint.ts";
import { ENDPOINTS } from "./endpoints/all.ts";
import { httpMessages } from "./http-messages.ts";
import * as shapes from "./shapes.ts";

/** A JSON value that is an object. */
export type JsonObject = { readonly [key: string]: unknown };

/** Every shape has a name of its own, under which the document holds it once. */
const NAMED: readonly z.ZodType[] = Object.values(shapes);

/** Where the document itself is served, below the base of the API. */
export const DESCRIPTION_PATH = "/openapi.json";

/** Statuses that any operation may answer with: nobody let in, a fault of ours, no store. */
const EVERYWHERE = [403, 500, 503];

/** What each status of a problem means, for the documentation. */
const PROBLEM_TEXT: Readonly<Record<number, string>> = {
  400: "The request itself cannot be read.",
  403: "Whoever asks may not do this.",
  404: "What was asked for is not there.",
  412: "Somebody else saved first; the problem holds the current version.",
  413: "The body is too large.",
  422: "The content may not enter; every issue is listed by place.",
  428: "An If-Match is needed.",
  500: "A fault of ours.",
  503: "The store cannot answer now; nothing was saved.",
  507: "The disk is full; nothing was saved.",
};

/**
 * The API as an OpenAPI 3.1 document, made from the same list that is served.
 *
 * @example
 * ```ts
 * import { openApiDocument } from "@maatstaf/http-api";
 *
 * Object.keys(openApiDocument().paths) // => ["/organisation", "/indicators", "/indicators/{id}", "/cards/{id}", "/imports", "/reports/{profile}", "/openapi.json"]
 * ```
 */
export function openApiDocument(): {
  readonly openapi: string;
  readonly paths: JsonObject;
  readonly [key: string]: unknown;
} {
  const registry = z.registry<{ id?: string | undefined }>();
  for (const schema of NAMED) registry.add(schema, { id: schema.meta()?.id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: "input" });
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of ENDPOINTS) (paths[endpoint.path] ??= {})[endpoint.method] = operation(endpoint);
  paths[DESCRIPTION_PATH] = { get: DESCRIPTION };
  return {
    openapi: "3.1.0",
    info: {
      title: "Maatstaf",
      version: "1",
      description: httpMessages.text("en-GB", "api.description"),
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/api/v1" }],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutIdentity(schema)])),
    },
  };
}

const DESCRIPTION: JsonObject = {
  operationId: "readDescription",
  summary: "This description of the API",
  parameters: [],
  responses: {
    200: { description: "An OpenAPI 3.1 document.", content: { "application/json": { schema: { type: "object" } } } },
  },
};

function operation({ operationId, summary, parameters, requestBody, answers, problems }: Endpoint): JsonObject {
  return {
    operationId,
    summary,
    parameters: parameters.map(({ name, in: place, description, required, example }) => ({
      name,
      in: place,
      description,
      required,
      schema: { type: "string" },
      example,
    })),
    ...(requestBody === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            description: requestBody.description,
            content: { "application/json": { schema: schemaOf(requestBody.schema) } },
          },
        }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, { description, content }]) => [
          status,
          {
            description,
            content: Object.fromEntries(
              Object.entries(content).map(([type, shape]) => [type, { schema: schemaOf(shape) }]),
            ),
          },
        ]),
      ),
      ...Object.fromEntries(
        [...new Set([...problems, ...EVERYWHERE])].map((status) => [
          String(status),
          {
            description: PROBLEM_TEXT[status] ?? "",
            content: { "application/problem+json": { schema: schemaOf(shapes.Problem) } },
          },
        ]),
      ),
    },
  };
}

function schemaOf(shape: z.ZodType | "binary" | "text"): JsonObject {
  if (shape === "binary") return { type: "string", contentMediaType: "application/pdf" };
  if (shape === "text") return { type: "string" };
  const id = shape.meta()?.id;
  if (id !== undefined) return { $ref: `#/components/schemas/${id}` };
  return withoutIdentity(z.toJSONSchema(shape, { io: "input" }));
}

/** A schema inside the document needs no dialect and no address of its own. */
function withoutIdentity({ $schema: _dialect, $id: _id, id: _name, ...schema }: JsonObject): JsonObject {
  return schema;
}
