/// <reference types="node" />
import { readFileSync } from "node:fs";
import { sharedFile } from "@maatstaf/testkit";

/** A reference file of the shared folder, or `undefined` where the folder is absent. */
// The caller knows what its own reference file holds.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function reference<Content>(path: string): Content | undefined {
  const file = sharedFile(path);
  return file === undefined ? undefined : (JSON.parse(readFileSync(file, "utf8")) as Content);
}

/** The rows of a CSV file of the shared folder, as objects by column; none where the folder is absent. */
export function csvRows(path: string): Record<string, string>[] {
  const file = sharedFile(path);
  if (file === undefined) return [];
  const lines = readFileSync(file, "utf8").replaceAll("\r\n", "\n").trimEnd().split("\n");
  const [header = [], ...rows] = lines.map((line) =>
    Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, bare]) => quoted ?? bare ?? ""),
  );
  return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""])));
}
