/// <reference types="node" />
import { readFileSync } from "node:fs";

import { sharedFile } from "@maatstaf/testkit";

/** The columns of a CSV file of the reference data folder, by their header. */
export interface Columns {
  readonly text: (name: string) => string[];
  readonly numbers: (name: string) => number[];
}

/** Reads a CSV file of the reference data folder; without the folder every column is empty. */
export function columnsOf(path: string): Columns {
  const file = sharedFile(path);
  const [header = [], ...rows] = file === undefined ? [] : records(readFileSync(file, "utf8"));
  const text = (name: string): string[] => {
    const place = header.indexOf(name);
    return rows.map((row) => row[place] ?? "");
  };
  return { text, numbers: (name) => text(name).map(Number) };
}

/** RFC 4180 with a comma: a field is quoted text, in which a doubled quote is one, or bare text. */
function records(content: string): string[][] {
  const lines = content.replaceAll("\r\n", "\n").trimEnd().split("\n");
  return lines.map((line) =>
    Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, bare]) =>
      quoted === undefined ? (bare ?? "") : quoted.replaceAll('""', '"'),
    ),
  );
}
