import type { FolderFailure } from "@maatstaf/interchange";
import type { Failure } from "@maatstaf/application";
import type { PdfFailed } from "@maatstaf/documents";
import type * as Effect from "effect/Effect";
import type { Arguments, OptionKind } from "./arguments.ts";
import type { ExitCode } from "./exit-code.ts";
import type { SpokenLocale } from "./locale.ts";

/** What a command gives back: data for stdout, a sentence for stderr, and how it ended. */
export interface Outcome {
  readonly exit: ExitCode;
  readonly output?: string | Uint8Array;
  /** Something to know about the outcome, before the closing sentence. */
  readonly note?: Told;
  /** Code and values of the closing sentence. */
  readonly told?: Told;
}

/** The code of words, with the values they are filled with. */
export interface Told {
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A command line that cannot be carried out as it was typed. */
export interface Refusal {
  readonly _tag: "Refusal";
  readonly told: Told;
}

/** What a command is asked: its arguments, and the language to speak. */
export interface Question {
  readonly arguments: Arguments;
  readonly locale: SpokenLocale;
}

/** One command: its options, the names of what is typed behind it, and its program. */
export interface Command {
  readonly options: Readonly<Record<string, OptionKind>>;
  readonly positionals: readonly string[];
  readonly program: (question: Question) => Effect.Effect<Outcome, Refusal | FolderFailure | Failure | PdfFailed>;
}

/** The commands, each in files of its own that are loaded when it is asked for. */
export const COMMANDS = {
  report: () => import("./commands/report.ts"),
  check: () => import("./commands/check.ts"),
  import: () => import("./commands/import.ts"),
} as const satisfies Record<string, () => Promise<{ readonly command: Command }>>;
export type CommandName = keyof typeof COMMANDS;

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}
