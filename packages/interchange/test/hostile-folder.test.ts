import { execFileSync } from "node:child_process";
import { rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith, problemsOf, SOUND } from "./workspace-folder.ts";

/** Far above what a loaded machine needs and far below what a reader that can be held up takes. */
const HELD_UP = 60_000;

describe("a folder that means harm", { timeout: HELD_UP }, () => {
  it("does not follow links out of the folder", () => {
    const elsewhere = folderWith({
      "secret.csv": "indicator,period,numerator\ncomplaints,2025-Q1,1\n",
      "secret.yaml": "id: x",
    });
    const root = folderWith(SOUND);
    symlinkSync(join(elsewhere, "secret.csv"), join(root, "facts/link.csv"));
    symlinkSync(join(elsewhere, "secret.yaml"), join(root, "cards/link.yaml"));
    rmSync(join(root, "workspace.yaml"));
    symlinkSync("/etc/hostname", join(root, "workspace.yaml"));
    expect(problemsOf(root)).toEqual([
      { file: "workspace.yaml", code: "symbolic-link", params: {} },
      { file: "cards/link.yaml", code: "symbolic-link", params: { expected: ".yaml" } },
      { file: "facts/link.csv", code: "symbolic-link", params: { expected: ".csv" } },
    ]);
  });

  it("does not follow a link in place of a whole folder", () => {
    const { "facts/permits-in-time.csv": _, ...rest } = SOUND;
    const root = folderWith(rest);
    symlinkSync(folderWith({ "a.csv": "" }), join(root, "facts"));
    expect(problemsOf(root)).toEqual([{ file: "facts", code: "symbolic-link", params: {} }]);
  });

  it.skipIf(process.platform === "win32")("does not hang on a pipe", () => {
    const root = folderWith(SOUND);
    execFileSync("mkfifo", [join(root, "facts/pipe.csv")]);
    expect(problemsOf(root)).toEqual([{ file: "facts/pipe.csv", code: "not-a-file", params: { expected: ".csv" } }]);
  });

  it("refuses files too large to be meant, without reading them", () => {
    const root = folderWith({ ...SOUND, "facts/huge.csv": "indicator" });
    truncateSync(join(root, "facts/huge.csv"), 20_000_000_000);
    writeFileSync(join(root, "cards/permits-in-time.yaml"), `a: ${"x".repeat(300_000)}`);
    expect(problemsOf(root)).toEqual([
      { file: "cards/permits-in-time.yaml", code: "file-too-large", params: { most: 64 } },
      { file: "facts/huge.csv", code: "file-too-large", params: { most: 65_536 } },
    ]);
  });

  it.each([
    ["brackets", `a: ${"[".repeat(200_000)}`],
    ["closing brackets", "]".repeat(200_000)],
    ["dashes", "- ".repeat(100_000)],
    ["question marks", "? ".repeat(100_000)],
    ["braces with keys", "{a: ".repeat(40_000)],
    ["colons", "a: ".repeat(60_000)],
    ["bangs", "!".repeat(200_000)],
    ["ampersands", "&a ".repeat(60_000)],
    ["indents", Array.from({ length: 600 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join("")],
    ["one key over and over", "a: 1\n".repeat(40_000)],
    ["different keys", Array.from({ length: 20_000 }, (_, index) => `k${index}: 1\n`).join("")],
    ["quotes", '"'.repeat(200_000)],
    ["percent signs", "%\n".repeat(100_000)],
    ["anchors and aliases", `a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\n`],
  ])("is not held up by YAML of %s", (_, text) => {
    const root = folderWith({
      ...SOUND,
      "workspace.yaml": text,
      "facts/permits-in-time.csv": "indicator,period,numerator\n",
    });
    const problems = problemsOf(root);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ file }) => file === "workspace.yaml")).toBe(true);
  });

  it.each([
    ["quotes", '"'.repeat(1_000_000)],
    ["commas", ",".repeat(1_000_000)],
    ["empty rows", "\n".repeat(1_000_000)],
    ["wrong units", `indicator,period,unit,numerator\n${"complaints,2025-Q1,nergens,1\n".repeat(30_000)}`],
    [
      "long wrong units",
      `indicator,period,unit,numerator\n${`complaints,2025-Q1,${"u".repeat(5_000)},1\n`.repeat(200)}`,
    ],
    ["one cell", "a".repeat(2_000_000)],
    ["many columns", `${Array.from({ length: 5_000 }, (_, index) => `c${index}`).join(",")}\n`],
  ])("is not held up by CSV of %s", (_, text) => {
    const root = folderWith({ ...SOUND, "facts/bad.csv": text });
    expect(problemsOf(root).length).toBeGreaterThan(0);
  });
});
