import type { PdfFailed } from "@maatstaf/documents";
import { renderHtml, renderJson, renderMarkdown } from "@maatstaf/reporting";
import type { Report } from "@maatstaf/reporting";
import * as Effect from "effect/Effect";

/** The forms a report can be given in; each is also the extension of its file. */
export const FORMATS = ["html", "pdf", "md", "json"] as const;
export type Format = (typeof FORMATS)[number];

/** The formats in a list such as `html,pdf`, each once; `undefined` when one of them is unknown or there is none. */
export function formatsOf(text: string): readonly Format[] | undefined {
  const names = new Set(text.split(",").map((name) => name.trim()));
  const formats = FORMATS.filter((format) => names.has(format));
  return formats.length === names.size ? formats : undefined;
}

/** A report in one format. The PDF compiler is loaded only when a PDF is asked for. */
export const rendered = (report: Report, format: Format): Effect.Effect<string | Uint8Array, PdfFailed> =>
  format === "pdf" ? pdf(report) : Effect.sync(() => TEXTS[format](report));

const TEXTS = { html: renderHtml, md: renderMarkdown, json: renderJson } as const;

const pdf = (report: Report): Effect.Effect<Uint8Array, PdfFailed> =>
  Effect.flatMap(
    Effect.promise(() => import("@maatstaf/documents")),
    ({ renderPdf }) => renderPdf(report),
  );
