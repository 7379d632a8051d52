export { PdfFailed } from "./pdf-failed.ts";
export { renderPdf } from "./render-pdf.ts";
