import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import * as Effect from "effect/Effect";
import { PdfFailed } from "./pdf-failed.ts";

/** What Typst is given: the template, the inputs it reads, the fonts, and the only date of the document. */
export interface PdfSource {
  readonly template: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly fonts: readonly Uint8Array[];
  /** Seconds since 1 January 1970, UTC. */
  readonly creationTimestamp: number;
}

type Outcome =
  | { readonly kind: "pdf"; readonly pdf: Uint8Array }
  | { readonly kind: "failed"; readonly code: PdfFailed["code"]; readonly reason: string };

/**
 * What runs in the worker. Typst compiles without a pause, some tenths of a second for a long report, and a server must
 * go on answering meanwhile. It is a text so that it also runs from inside a bundle, where no file stands beside it.
 * The binding puts its diagnostics in `code` of an error and leaves the message empty.
 */
const PROGRAM = `
const { parentPort, workerData } = require("node:worker_threads");
const { compiler: path, template, inputs, fonts, creationTimestamp } = workerData;
const text = (cause) => String(cause && cause.code ? cause.code : cause);
let outcome;
try {
  const { NodeCompiler, PdfStandard } = require(path);
  try {
    const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }] });
    const options = { pdfStandard: PdfStandard.UA_1, creationTimestamp };
    const pdf = compiler.pdf({ mainFileContent: template, inputs }, options);
    compiler.evictCache(10);
    outcome = { kind: "pdf", pdf: new Uint8Array(pdf) };
  } catch (cause) {
    outcome = { kind: "failed", code: "refused", reason: text(cause) };
  }
} catch (cause) {
  outcome = { kind: "failed", code: "compiler-unavailable", reason: text(cause) };
}
parentPort.postMessage(outcome);
`;

/** The path of the compiler, looked up when the first document is asked for. */
const compilerPath = Effect.try({
  try: () => createRequire(import.meta.url).resolve("@myriaddreamin/typst-ts-node-compiler"),
  catch: (cause) => new PdfFailed({ code: "compiler-unavailable", reason: String(cause) }),
});

/** The PDF that Typst makes of a source, compiled in a thread of its own; interrupting stops that thread. */
export const compiledPdf = Effect.fn("compiledPdf")(function* (
  source: PdfSource,
): Effect.fn.Return<Uint8Array, PdfFailed> {
  const compiler = yield* compilerPath;
  return yield* Effect.callback<Uint8Array, PdfFailed>((resume) => {
    const worker = new Worker(PROGRAM, { eval: true, workerData: { ...source, compiler }, execArgv: [] });
    worker.once("message", (outcome: Outcome) => {
      resume(outcome.kind === "pdf" ? Effect.succeed(outcome.pdf) : Effect.fail(failureOf(outcome)));
    });
    worker.once("error", (cause) => {
      resume(Effect.fail(new PdfFailed({ code: "refused", reason: String(cause) })));
    });
    worker.once("exit", (code) => {
      resume(Effect.fail(new PdfFailed({ code: "refused", reason: `the compiler stopped with exit code ${code}` })));
    });
    return Effect.promise(() => worker.terminate());
  });
});

/** A failure with the messages of Typst only: places in the template say nothing to a reader. */
function failureOf({ code, reason }: Outcome & { readonly kind: "failed" }): PdfFailed {
  const messages = [...reason.matchAll(/message: "((?:[^"\\]|\\.)*)"/gu)].map(([, message]) => message ?? "");
  return new PdfFailed({ code, reason: messages.length === 0 ? reason : messages.join("; ") });
}
