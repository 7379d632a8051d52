import * as Effect from "effect/Effect";
import { makeReport } from "@maatstaf/application";
import { renderHtml, renderJson, renderMarkdown } from "@maatstaf/reporting";
import type { Report } from "@maatstaf/reporting";
import type { ApiAnswer, ApiRequest, Endpoint } from "../endpoint.ts";
import { languageParameter, onParameter, periodParameter } from "../parameters.ts";
import { Refusal } from "../refusal.ts";

/** What a browser may do with a report that is a page of its own: show it, style it, nothing else. */
const REPORT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const TEXT_FORMATS: Readonly<
  Record<string, { readonly contentType: string; readonly render: (report: Report) => string }>
> = {
  json: { contentType: "application/json", render: renderJson },
  html: { contentType: "text/html; charset=utf-8", render: renderHtml },
  md: { contentType: "text/markdown; charset=utf-8", render: renderMarkdown },
};

const rendered = (
  report: Report,
  format: string,
  renderPdf: ApiRequest["renderPdf"],
): Effect.Effect<Pick<Extract<ApiAnswer, { body: unknown }>, "body" | "contentType">, Refusal> => {
  const text = Object.hasOwn(TEXT_FORMATS, format) ? TEXT_FORMATS[format] : undefined;
  if (text !== undefined) return Effect.sync(() => ({ body: text.render(report), contentType: text.contentType }));
  if (format === "pdf" && renderPdf !== undefined)
    return renderPdf(report).pipe(
      Effect.map((body) => ({ body, contentType: "application/pdf" })),
      Effect.tapError((error) => Effect.logError("a report could not be made into a PDF", error)),
      Effect.mapError(() => new Refusal({ code: "pdf-failed", params: {} })),
    );
  const expected = [...Object.keys(TEXT_FORMATS), ...(renderPdf === undefined ? [] : ["pdf"])].join(", ");
  return Effect.fail(new Refusal({ code: "unknown-format", params: { found: format.slice(0, 40), expected } }));
};

export const readReport: Endpoint = {
  method: "get",
  path: "/reports/{profile}",
  operationId: "readReport",
  summary: "A report over one period, as JSON, a web page, Markdown or PDF",
  parameters: [
    { in: "path", name: "profile", description: "Profile of the report.", required: true, example: "TEAM-Q" },
    periodParameter,
    onParameter,
    {
      in: "query",
      name: "locale",
      description: "Language of the report; that of the organisation when absent.",
      required: false,
      example: "nl-BE",
    },
    {
      in: "query",
      name: "format",
      description: "json (when absent), html, md or pdf.",
      required: false,
      example: "html",
    },
    languageParameter,
  ],
  answers: {
    200: {
      description: "The report.",
      content: {
        "application/json": "text",
        "text/html": "text",
        "text/markdown": "text",
        "application/pdf": "binary",
      },
    },
  },
  problems: [400, 404, 422, 500, 503],
  serve: Effect.fnUntraced(function* ({ part, query, renderPdf }) {
    const format = query("format") ?? "json";
    const profile = part("profile");
    const report = yield* makeReport({
      profile,
      period: query("period") ?? "",
      on: query("on"),
      locale: query("locale"),
    });
    const answer = yield* rendered(report, format, renderPdf);
    const name = `${profile}-${report.period}`.replaceAll(/[^\w.-]/g, "_");
    const headers = {
      "content-disposition": `inline; filename="${name}.${format}"`,
      ...(format === "html" ? { "content-security-policy": REPORT_POLICY, "x-frame-options": "SAMEORIGIN" } : {}),
    };
    return { status: 200 as const, headers, ...answer };
  }),
};
