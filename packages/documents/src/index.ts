export type { PdfOptions } from "./pdf-content.ts";
export { PdfFailed } from "./pdf-failed.ts";
export { renderPdf } from "./render-pdf.ts";
