import { parseSync, Visitor } from "oxc-parser";

/** One import of a module, wherever it stands: `import`, `export … from` or `import()`. */
export interface ImportStatement {
  readonly specifier: string;
  readonly line: number;
  readonly typeOnly: boolean;
}

/** What a source file asks of the world. */
export interface SourceFacts {
  readonly imports: readonly ImportStatement[];
  /** `export * from`, by line. */
  readonly exportAll: readonly number[];
  /** Reads of a clock, of randomness or of the environment, by line: `Date.now`, `new Date()`, `Math.random`, `process.env`. */
  readonly impure: readonly { readonly what: string; readonly line: number }[];
}

/** Parses one TypeScript file and lists its imports, its barrels and what makes it impure. */
export function sourceFacts(path: string, text: string): SourceFacts {
  const parsed = parseSync(path, text);
  const [problem] = parsed.errors;
  if (problem !== undefined) throw new SyntaxError(`${path}: ${problem.message}`);
  const lineOf = (offset: number): number => text.slice(0, offset).split("\n").length;
  const imports: ImportStatement[] = [];
  const exportAll: number[] = [];
  const impure: { what: string; line: number }[] = [];
  for (const statement of parsed.module.staticImports) {
    const typeOnly = statement.entries.length > 0 && statement.entries.every((entry) => entry.isType);
    imports.push({ specifier: statement.moduleRequest.value, line: lineOf(statement.start), typeOnly });
  }
  new Visitor({
    ExportAllDeclaration: (node) => {
      exportAll.push(lineOf(node.start));
      imports.push({ specifier: node.source.value, line: lineOf(node.start), typeOnly: false });
    },
    ExportNamedDeclaration: (node) => {
      if (node.source !== null)
        imports.push({
          specifier: node.source.value,
          line: lineOf(node.start),
          typeOnly: node.exportKind === "type",
        });
    },
    ImportExpression: (node) => {
      if (node.source.type === "Literal" && typeof node.source.value === "string")
        imports.push({ specifier: node.source.value, line: lineOf(node.start), typeOnly: false });
    },
    MemberExpression: (node) => {
      const what =
        node.object.type === "Identifier" && node.property.type === "Identifier"
          ? `${node.object.name}.${node.property.name}`
          : "";
      if (
        ["Date.now", "Math.random", "performance.now", "crypto.randomUUID"].includes(what) ||
        what.startsWith("process.")
      )
        impure.push({ what, line: lineOf(node.start) });
    },
    NewExpression: (node) => {
      if (node.callee.type === "Identifier" && node.callee.name === "Date" && node.arguments.length === 0)
        impure.push({ what: "new Date()", line: lineOf(node.start) });
    },
  }).visit(parsed.program);
  return { imports, exportAll, impure };
}
