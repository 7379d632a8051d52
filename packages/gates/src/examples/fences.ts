/** One fenced TypeScript example, with the place it stands. */
export interface Fence {
  /** Path of the file it stands in, from the root. */
  readonly path: string;
  /** Line of its first line of code. */
  readonly line: number;
  readonly code: string;
}

const OPEN = /^(?<lead>\s*(?:\*\s?)?)```(?<language>ts|tsx)(?<info>[^\n`]*)$/;

function fencesIn(path: string, lines: readonly string[], firstLine: number): readonly Fence[] {
  const found: Fence[] = [];
  let open:
    | { readonly line: number; readonly runs: boolean; readonly lead: string; readonly code: string[] }
    | undefined;
  for (const [index, line] of lines.entries()) {
    if (open === undefined) {
      const match = OPEN.exec(line);
      if (match?.groups === undefined) continue;
      const { lead = "", language = "", info = "" } = match.groups;
      open = { line: firstLine + index + 1, runs: language === "ts" && !/\bno-run\b/.test(info), lead, code: [] };
    } else if (/^\s*(?:\*\s?)?```\s*$/.test(line)) {
      if (open.runs) found.push({ path, line: open.line, code: open.code.join("\n") });
      open = undefined;
    } else {
      open.code.push(
        open.lead.includes("*")
          ? line.replace(/^\s*\* ?/, "")
          : line.slice(Math.min(open.lead.length, line.search(/\S|$/))),
      );
    }
  }
  if (open !== undefined) throw new Error(`${path}:${open.line} opens a code fence that is never closed`);
  return found;
}

/** The runnable examples of a Markdown page: every `ts` fence that is not marked `no-run`. */
export function fencesOfMarkdown(path: string, text: string): readonly Fence[] {
  return fencesIn(path, text.split("\n"), 1);
}

/** The runnable examples in the docstrings of a TypeScript file. */
export function fencesOfSource(path: string, text: string): readonly Fence[] {
  const found: Fence[] = [];
  for (const match of text.matchAll(/\/\*\*[\s\S]*?\*\//g)) {
    const firstLine = text.slice(0, match.index).split("\n").length;
    found.push(...fencesIn(path, match[0].split("\n"), firstLine));
  }
  return found;
}
