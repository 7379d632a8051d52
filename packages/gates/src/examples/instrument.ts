import { parseSync } from "oxc-parser";
import type { Fence } from "./fences.ts";

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The name the checks go by inside an example; no example may use it. */
export const CHECK = "__maatstafCheck";

/**
 * The code of an example with every `expression // => expected` turned into a check, and every
 * `expression // throws Name` into a check that it throws an error of that name.
 *
 * The comment belongs to the statement that ends on its line. A statement that declares one constant is checked by the
 * value of that constant.
 *
 * @returns The code, and how many checks stand in it.
 * @throws SyntaxError when the example does not parse, or a `// =>` follows something that has no value.
 */
export function instrumented({ path, line, code }: Fence): { readonly code: string; readonly checks: number } {
  const parsed = parseSync("example.ts", code);
  const place = (offset: number): string => `${path}:${line + code.slice(0, offset).split("\n").length - 1}`;
  const [problem] = parsed.errors;
  if (problem !== undefined) throw new SyntaxError(`${place(problem.labels[0]?.start ?? 0)}: ${problem.message}`);
  const edits: Edit[] = [];
  for (const comment of parsed.comments) {
    const match = /^ (?:=> (?<expected>.+)|throws (?<thrown>[A-Z]\w+).*)$/.exec(comment.value);
    if (comment.type !== "Line" || match?.groups === undefined) continue;
    const { expected, thrown } = match.groups;
    const at = JSON.stringify(place(comment.start));
    // Without a semicolon the parser lets a statement run on to the next token: its expression tells where it ends.
    const statement = parsed.program.body.findLast((node) => node.start < comment.start);
    const ends = statement?.type === "ExpressionStatement" ? statement.expression.end : statement?.end;
    if (ends === undefined || code.slice(ends, comment.start).includes("\n"))
      throw new SyntaxError(
        `${place(comment.start)}: «// =>» stands on a line of its own: put it behind the expression`,
      );
    if (statement?.type === "ExpressionStatement") {
      const { start, end } = statement.expression;
      const source = code.slice(start, end);
      const text =
        thrown === undefined
          ? `${CHECK}.equal(${source}, () => (${expected ?? ""}), ${at});`
          : `${CHECK}.throws(() => ${source}, ${JSON.stringify(thrown)}, ${at});`;
      edits.push({ start: statement.start, end: Math.max(end, Math.min(statement.end, comment.start)), text });
    } else if (
      statement?.type === "VariableDeclaration" &&
      statement.declarations[0]?.id.type === "Identifier" &&
      expected !== undefined
    ) {
      edits.push({
        start: comment.start,
        end: comment.end,
        text: `\n${CHECK}.equal(${statement.declarations[0].id.name}, () => (${expected}), ${at});`,
      });
    } else {
      throw new SyntaxError(`${place(comment.start)}: «// =>» must follow an expression or one declared constant`);
    }
  }
  let result = code;
  for (const { start, end, text } of edits.toSorted((a, b) => b.start - a.start))
    result = result.slice(0, start) + text + result.slice(end);
  return { code: result, checks: edits.length };
}
