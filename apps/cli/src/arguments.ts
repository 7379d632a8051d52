import { parseArgs } from "node:util";

/** One option of a command. A `switch` is there or not; a `value` is followed by something. */
export type OptionKind = "switch" | "value";

/** What was typed behind the name of a command. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly switches: ReadonlySet<string>;
}

/** What cannot be understood: the code of the words, and their values. */
export interface Misuse {
  readonly code: "unknown-option" | "option-without-value" | "switch-with-value" | "option-twice";
  readonly option: string;
}

/** Options every command has. */
const EVERYWHERE = { help: "switch", json: "switch", locale: "value", version: "switch" } as const;
const SHORT: Readonly<Record<string, string>> = { h: "help", V: "version" };

/** The long names of the options of a command. */
export function optionNames(own: Readonly<Record<string, OptionKind>>): readonly string[] {
  return Object.keys({ ...own, ...EVERYWHERE });
}

/** Reads what was typed; every misunderstanding is told, none is guessed at. */
export function readArguments(
  typed: readonly string[],
  own: Readonly<Record<string, OptionKind>>,
): { readonly arguments: Arguments; readonly misuses: readonly Misuse[] } {
  const kinds: Readonly<Record<string, OptionKind>> = { ...own, ...EVERYWHERE };
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === "switch" ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  const { tokens } = parseArgs({ args: [...typed], options, allowPositionals: true, strict: false, tokens: true });
  const positionals: string[] = [];
  const values = new Map<string, string>();
  const switches = new Set<string>();
  const misuses: Misuse[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const name = token.rawName.startsWith("--") ? token.name : (SHORT[token.name] ?? "");
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    const { value } = token;
    if (kind === undefined) misuses.push({ code: "unknown-option", option: token.rawName });
    else if (kind === "switch" && value !== undefined)
      misuses.push({ code: "switch-with-value", option: token.rawName });
    else if (kind === "switch") switches.add(name);
    else if (value === undefined || value === "" || (!token.inlineValue && value.startsWith("-"))) {
      misuses.push({ code: "option-without-value", option: token.rawName });
    } else if (values.has(name)) misuses.push({ code: "option-twice", option: token.rawName });
    else values.set(name, value);
  }
  return { arguments: { positionals, values, switches }, misuses };
}
