import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { importWorkspace, makeReport, memoryStore } from "@maatstaf/application";
import { readWorkspace } from "@maatstaf/interchange";
import { renderHtml, renderJson, renderMarkdown } from "@maatstaf/reporting";
import * as Effect from "effect/Effect";
import { expect, it } from "vitest";
import { emptyFolder, maatstaf, OPEN_DATA, workspaceCopy } from "./cli.ts";

const ASKED = ["report", "werkmap", "--period", "2019-Q1"];

it.each([
  ["html", renderHtml],
  ["md", renderMarkdown],
  ["json", renderJson],
] as const)("prints as %s exactly what the packages make of the workspace", async (format, render) => {
  const folder = workspaceCopy();
  const program = Effect.gen(function* () {
    yield* importWorkspace(yield* readWorkspace(join(folder, "werkmap")));
    return yield* makeReport({ profile: "TEAM-Q", period: "2019-Q1" });
  });
  const report = await Effect.runPromise(Effect.provide(program, memoryStore));
  expect(await maatstaf([...ASKED, "--format", format], { folder })).toEqual({
    exit: 0,
    stdout: render(report),
    stderr: "",
  });
});

it("prints HTML when nothing else is asked, in the language of the workspace or of --locale", async () => {
  const folder = workspaceCopy();
  const dutch = await maatstaf(ASKED, { folder, environment: { LANG: "en_GB.UTF-8" } });
  expect(dutch.stdout).toMatch(/^<!doctype html>\s*<html lang="nl-BE"/iu);
  expect(dutch.stdout).toContain("Vergunningen binnen termijn");
  const english = await maatstaf([...ASKED, "--locale", "en-GB"], { folder });
  expect(english.stdout).toMatch(/<html lang="en-GB"/u);
  expect(english.stdout).toContain("Permits in time");
});

it("says that there is no figure in the period", async () => {
  const { exit, stderr } = await maatstaf(["report", OPEN_DATA, "--period", "2031-Q1"]);
  expect({ exit, stderr }).toEqual({
    exit: 0,
    stderr:
      "Let op: in de periode “1e kwartaal 2031” is er geen enkel cijfer. De werkmap heeft cijfers van april 2016 tot en met maart 2019.\n",
  });
});

it("prints JSON with --json", async () => {
  const { stdout } = await maatstaf([...ASKED, "--json", "--on", "2019-05-02"], { folder: workspaceCopy() });
  expect(JSON.parse(stdout)).toMatchObject({
    kind: "report",
    profile: "TEAM-Q",
    period: "2019-Q1",
    dataCutOff: "2019-05-02",
  });
});

it("writes files and prints their paths; the same bytes every time", { timeout: 60_000 }, async () => {
  const folder = workspaceCopy();
  const first = await maatstaf([...ASKED, "--format", "html,pdf,md,json", "--out", "a/b"], { folder });
  const names = ["TEAM-Q-2019-Q1.html", "TEAM-Q-2019-Q1.pdf", "TEAM-Q-2019-Q1.md", "TEAM-Q-2019-Q1.json"];
  expect(first).toEqual({
    exit: 0,
    stdout: names.map((name) => `${join("a/b", name)}\n`).join(""),
    stderr: "4 bestanden geschreven.\n",
  });
  const second = await maatstaf([...ASKED, "--format", "html,pdf,md,json", "--out", "c", "--json"], { folder });
  expect(JSON.parse(second.stdout)).toMatchObject({ files: names.map((name) => ({ path: join("c", name) })) });
  expect(readdirSync(join(folder, "c")).toSorted()).toEqual(names.toSorted());
  for (const name of names) {
    expect(readFileSync(join(folder, "c", name)).equals(readFileSync(join(folder, "a/b", name)))).toBe(true);
  }
  expect(
    readFileSync(join(folder, "c", "TEAM-Q-2019-Q1.pdf"))
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
});

it("reports over the open data, with every indicator in it", async () => {
  const { exit, stdout } = await maatstaf(["report", OPEN_DATA, "--period", "2019-Q1", "--format", "md"]);
  expect(exit).toBe(0);
  for (const name of ["Binnen vier uur geholpen op spoed", "Bezoeken aan spoed per dag", "Tevreden over de wegwijzers"])
    expect(stdout).toContain(name);
});

it("makes no report over a workspace with problems", async () => {
  const folder = workspaceCopy();
  writeFileSync(join(folder, "werkmap/facts/leeg.csv"), "");
  expect(await maatstaf([...ASKED, "--out", "uit"], { folder })).toEqual({
    exit: 1,
    stdout: "",
    stderr:
      "facts/leeg.csv: Dit bestand is leeg. Vul het aan of verwijder het.\n" +
      "1 probleem. Er is niets gewijzigd. Verbeter wat hierboven staat en probeer opnieuw.\n",
  });
  expect(existsSync(join(folder, "uit"))).toBe(false);
});

it("ends with 3 when the files cannot be written", async () => {
  const folder = workspaceCopy();
  writeFileSync(join(folder, "uit"), "een bestand");
  const { exit, stdout, stderr } = await maatstaf([...ASKED, "--out", "uit"], { folder });
  expect({ exit, stdout }).toEqual({ exit: 3, stdout: "" });
  expect(stderr).toContain("er staat een bestand in de weg");
  expect(readFileSync(join(folder, "uit"), "utf8")).toBe("een bestand");
});

it.skipIf(!existsSync("/proc"))("ends with 3 where no folder can be made", async () => {
  const { exit, stdout } = await maatstaf([...ASKED, "--out", "/proc/nope/deep"], { folder: workspaceCopy() });
  expect({ exit, stdout }).toEqual({ exit: 3, stdout: "" });
});

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const shell = (command: string): ReturnType<typeof spawnSync> =>
  spawnSync("bash", ["-c", command], { encoding: "utf8", cwd: emptyFolder(), env: { ...process.env, LANG: "nl_BE" } });
const node = `"${process.execPath}" --conditions=@maatstaf/source "${MAIN}"`;

it.skipIf(process.platform === "win32")("is quiet when the reader of the pipe has enough", () => {
  const { stdout, stderr } = shell(
    `${node} report "${OPEN_DATA}" --period 2019-Q1 | head -c 9; echo " \${PIPESTATUS[0]}"`,
  );
  expect(stdout).toMatch(/^<!doctype 0\n$/iu);
  expect(stderr).toBe("");
});

it.skipIf(!existsSync("/dev/full"))("ends with 3 when stdout is full", () => {
  const { status, stderr } = shell(`${node} report "${OPEN_DATA}" --period 2019-Q1 > /dev/full`);
  expect(status).toBe(3);
  expect(stderr).toContain("ENOSPC");
});
