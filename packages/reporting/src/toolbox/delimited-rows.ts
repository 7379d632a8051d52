/** Rows of text as one CSV file: semicolons, quotes where needed, a mark of UTF-8 in front so that spreadsheets see it. */
export function delimitedText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(quoted).join(";")).join("\r\n")}\r\n`;
}

/** The rows of a CSV file, with whichever of `;`, `,` and tab the first line uses most. Empty lines are kept, so that places stay right. */
export function delimitedRows(text: string): readonly (readonly string[])[] {
  const source = text.replace(/^\uFEFF/u, "");
  const mark = separatorOf(source.slice(0, Math.max(0, source.search(/\r|\n|$/u))));
  const rows: string[][] = [[]];
  let cell = "";
  let isQuoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  for (let index = 0; index < source.length; index += 1) {
    const letter = source[index] ?? "";
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (source[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else isQuoted = false;
    } else if (letter === '"' && cell === "") isQuoted = true;
    else if (letter === mark) endCell();
    else if (letter === "\n" || letter === "\r") {
      if (letter === "\r" && source[index + 1] === "\n") index += 1;
      endCell();
      rows.push([]);
    } else cell += letter;
  }
  endCell();
  const last = rows.at(-1);
  return last !== undefined && last.every((text_) => text_ === "") ? rows.slice(0, -1) : rows;
}

function separatorOf(line: string): string {
  const counted = [";", ",", "\t"].map((mark) => ({ mark, count: line.split(mark).length }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.mark ?? ";";
}

function quoted(cell: string): string {
  return /[";\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
