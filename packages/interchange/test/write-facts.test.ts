import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import * as Effect from "effect/Effect";
import * as Result from "effect/Result";
import { describe, expect, it } from "vitest";
import { Fact } from "@maatstaf/indicators";
import { readWorkspace, writeFacts } from "@maatstaf/interchange";
import type { WriteFactsOptions } from "@maatstaf/interchange";
import { folderWith, problemsOf, SOUND } from "./workspace-folder.ts";

const fact = (period: string, numerator: number, more = {}): Fact =>
  Fact.parse({ indicatorId: "permits-in-time", period, unit: "omgeving", numerator, denominator: 80, ...more });

const write = (root: string, facts: readonly Fact[], options?: WriteFactsOptions): unknown =>
  Result.match(Effect.runSync(Effect.result(writeFacts(root, facts, options))), {
    onSuccess: (outcome) => outcome,
    onFailure: (failure) => failure,
  });

const FILE = "facts/permits-in-time.csv";
const textOf = (root: string, file = FILE): string => readFileSync(join(root, file), "utf8");

/** Everything in the facts folder: name to text. */
const contentOf = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(join(root, "facts"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), "utf8")]),
  );

describe("writeFacts", () => {
  it("adds facts in normal form, in the file that has their indicator", () => {
    const root = folderWith({
      ...SOUND,
      [FILE]: SOUND[FILE] === undefined ? "" : String(SOUND[FILE]).replaceAll(",", ";"),
    });
    expect(write(root, [fact("2024-12", 60.125), fact("2025-03", 71)])).toEqual({
      added: 2,
      unchanged: 0,
      superseded: 0,
    });
    expect(textOf(root)).toBe(
      "indicator,period,unit,numerator,denominator\n" +
        "permits-in-time,2024-12,omgeving,60.1250,80\n" +
        "permits-in-time,2025-01,omgeving,65,79\n" +
        "permits-in-time,2025-02,omgeving,70,80\n" +
        "permits-in-time,2025-03,omgeving,71,80\n",
    );
    expect(problemsOf(root)).toEqual([]);
  });

  it("makes a file of its own for an indicator that has none, and the folder if need be", () => {
    const { [FILE]: _, ...rest } = SOUND;
    const root = folderWith(rest);
    const count = Fact.parse({
      indicatorId: "complaints",
      period: "2025-Q1",
      numerator: 4,
      provisional: true,
      comment: 'zei "ja", nee',
    });
    expect(write(root, [count])).toEqual({ added: 1, unchanged: 0, superseded: 0 });
    expect(textOf(root, "facts/complaints.csv")).toBe(
      'indicator,period,unit,numerator,denominator,provisional,comment\ncomplaints,2025-Q1,,4,,true,"zei ""ja"", nee"\n',
    );
    expect(Effect.runSync(readWorkspace(root)).facts).toEqual([count]);
  });

  it("writes not one byte when the same facts come again", () => {
    const root = folderWith(SOUND);
    const facts = [fact("2025-03", 71), fact("2025-04", 72)];
    write(root, facts);
    const before = statSync(join(root, FILE), { bigint: true });
    expect(write(root, facts)).toEqual({ added: 0, unchanged: 2, superseded: 0 });
    const after = statSync(join(root, FILE), { bigint: true });
    expect([after.mtimeNs, after.ino]).toEqual([before.mtimeNs, before.ino]);
  });

  it("leaves a file as its author wrote it while nothing in it changes", () => {
    const odd = "indicator;period;unit;numerator;denominator\r\npermits-in-time;2025-02;omgeving;70,0;80\r\n";
    const root = folderWith({ ...SOUND, [FILE]: odd });
    expect(write(root, [fact("2025-02", 70)])).toEqual({ added: 0, unchanged: 1, superseded: 0 });
    expect(textOf(root)).toBe(odd);
  });

  it("refuses another value for a known fact and shows both", () => {
    const root = folderWith(SOUND);
    const before = contentOf(root);
    const origin = { file: "nieuw.csv", rows: [7, 8] };
    expect(write(root, [fact("2025-03", 71), fact("2025-02", 75)], { origin })).toMatchObject({
      _tag: "WorkspaceInvalid",
      problems: [
        {
          file: "nieuw.csv",
          row: 8,
          code: "fact-differs",
          params: { otherFile: FILE, otherRow: 3, first: "numerator=70", second: "numerator=75" },
        },
      ],
    });
    expect(contentOf(root)).toEqual(before);
  });

  it("corrects when that is asked for", () => {
    const root = folderWith(SOUND);
    expect(write(root, [fact("2025-02", 75)], { correct: true })).toEqual({ added: 0, unchanged: 0, superseded: 1 });
    expect(textOf(root)).toContain("2025-02,omgeving,75,80");
    expect(textOf(root)).not.toContain("2025-02,omgeving,70,80");
  });

  it("writes nothing at all when one fact breaks a rule", () => {
    const root = folderWith(SOUND);
    const before = contentOf(root);
    expect(
      write(root, [fact("2025-03", 71), fact("2025-04", 99), fact("2025-05", 1, { unit: "zwembad" })]),
    ).toMatchObject({
      problems: [
        { row: 2, column: "numerator", code: "numerator-above-denominator" },
        { row: 3, column: "unit", code: "unknown-unit" },
      ],
      total: 2,
    });
    expect(contentOf(root)).toEqual(before);
  });

  it("only tells what would happen in a dry run", () => {
    const root = folderWith(SOUND);
    const before = contentOf(root);
    expect(write(root, [fact("2025-03", 71)], { dryRun: true })).toEqual({ added: 1, unchanged: 0, superseded: 0 });
    expect(contentOf(root)).toEqual(before);
  });

  it("refuses cuts that would not add up to a whole that is there already", () => {
    const root = folderWith(SOUND);
    const cut = fact("2025-02", 30, { denominator: 40, breakdown: { channel: "balie" } });
    expect(write(root, [cut])).toMatchObject({ problems: [{ code: "cuts-do-not-add-up", file: FILE, row: 3 }] });
  });

  it("writes nothing that it could not read again", () => {
    const root = folderWith(SOUND);
    const before = contentOf(root);
    expect(write(root, [fact("0205-03", 1)])).toMatchObject({ problems: [{ code: "period-out-of-range" }] });
    expect(write(root, [fact("2025-03", 5e14, { denominator: 6e14 })])).toMatchObject({
      problems: [
        { column: "numerator", code: "number-too-large" },
        { column: "denominator", code: "number-too-large" },
      ],
    });
    expect(contentOf(root)).toEqual(before);
  });

  it("keeps the permissions of the file it replaces", () => {
    const root = folderWith(SOUND);
    const mode = (): number => statSync(join(root, FILE)).mode & 0o777;
    const before = mode();
    write(root, [fact("2025-03", 71)]);
    expect(mode()).toBe(before);
  });

  it("waits for nobody: a lock of a running program is told", () => {
    const root = folderWith(SOUND);
    mkdirSync(join(root, "facts/.import"));
    writeFileSync(join(root, "facts/.import/owner"), `${process.pid} ${hostname()}`);
    expect(write(root, [fact("2025-03", 71)])).toMatchObject({ _tag: "FolderBusy" });
    expect(write(root, [fact("2025-02", 70)])).toEqual({ added: 0, unchanged: 1, superseded: 0 });
  });

  it("takes over the lock of a program that is gone, and cleans up", () => {
    const root = folderWith(SOUND);
    mkdirSync(join(root, "facts/.import/new"), { recursive: true });
    writeFileSync(join(root, "facts/.import/owner"), `4194305 ${hostname()}`);
    expect(write(root, [fact("2025-03", 71)])).toMatchObject({ added: 1 });
    expect(readdirSync(join(root, "facts"))).toEqual(["permits-in-time.csv"]);
  });

  it("reads accepted files before they reached their place, and brings them there at the next write", () => {
    const accepted = "indicator,period,unit,numerator,denominator\npermits-in-time,2025-02,omgeving,55,80\n";
    const root = folderWith({ ...SOUND, "facts/.accepted/permits-in-time.csv": accepted });
    expect(Effect.runSync(readWorkspace(root)).facts).toEqual([fact("2025-02", 55)]);
    expect(existsSync(join(root, "facts/.accepted"))).toBe(true);
    expect(write(root, [fact("2025-03", 71)])).toMatchObject({ added: 1 });
    expect(readdirSync(join(root, "facts"))).toEqual(["permits-in-time.csv"]);
    expect(textOf(root)).toBe(`${accepted}permits-in-time,2025-03,omgeving,71,80\n`);
  });

  it("says so when the folder cannot be written", () => {
    const { [FILE]: _, ...rest } = SOUND;
    const root = folderWith(rest);
    const sealed = folderWith({ ...rest });
    expect(write(join(root, "absent"), [])).toMatchObject({ _tag: "FolderUnreadable", reason: "absent" });
    expect(write(join(sealed, "workspace.yaml"), [])).toMatchObject({
      _tag: "FolderUnreadable",
      reason: "not-a-folder",
    });
  });
});
