import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import * as Effect from "effect/Effect";
import { PdfFailed } from "./pdf-failed.ts";

/** The cuts of Source Sans 3 (SIL Open Font License 1.1) that a document uses; system fonts are never used. */
const CUTS = ["400Regular", "400Regular_Italic", "600SemiBold", "700Bold"] as const;

/** The font files of a document, read from the installed font package. */
export const documentFonts: Effect.Effect<readonly Buffer[], PdfFailed> = Effect.tryPromise({
  try: () => {
    const { resolve } = createRequire(import.meta.url);
    const path = (cut: string) => resolve(`@expo-google-fonts/source-sans-3/${cut}/SourceSans3_${cut}.ttf`);
    return Promise.all(CUTS.map((cut) => readFile(path(cut))));
  },
  catch: (cause) => new PdfFailed({ code: "fonts-unreadable", reason: String(cause) }),
});
