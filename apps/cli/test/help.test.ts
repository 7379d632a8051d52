import { Locale } from "@maatstaf/kernel";
import { describe, expect, it } from "vitest";
import english from "../wording/help.en.json" with { type: "json" };
import dutch from "../wording/help.nl.json" with { type: "json" };
import { LOCALES } from "../src/locale.ts";
import { maatstaf } from "./cli.ts";

const names = (lines: readonly string[]): readonly string[] =>
  lines.join("\n").match(/(?<= )--?[a-zA-Z-]+|\b\d+\b/gu) ?? [];

const first = async (environment: Readonly<Record<string, string>>): Promise<string | undefined> =>
  (await maatstaf(["check", "--help"], { environment })).stdout.split("\n")[0];

describe("help", () => {
  it.each([
    ["nl", []],
    ["en", ["--locale", "en-GB"]],
  ])("in %s is what the golden file has", async (language, locale) => {
    const topics = [[], ["report"], ["check"], ["import"]];
    const runs = await Promise.all(topics.map((topic) => maatstaf([...topic, "--help", ...locale])));
    expect(runs.map(({ exit, stderr }) => ({ exit, stderr }))).toEqual(topics.map(() => ({ exit: 0, stderr: "" })));
    await expect(runs.map(({ stdout }) => stdout).join("\n----\n")).toMatchFileSnapshot(
      `./help.${language}.golden.txt`,
    );
  });

  it("fits on a screen of 24 rows and 80 columns", () => {
    for (const lines of [...Object.values(dutch), ...Object.values(english)]) {
      expect(lines.length).toBeLessThanOrEqual(24);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    }
  });

  it("names the same options and exit codes in both languages", () => {
    expect(Object.keys(dutch)).toEqual(Object.keys(english));
    for (const topic of ["main", "report", "check", "import"] as const)
      expect(names(dutch[topic])).toEqual(names(english[topic]));
  });

  it("speaks the language of the environment, Dutch unless it says English", async () => {
    const [dutchLine, englishLine] = [dutch.check[0], english.check[0]];
    expect(await first({ LANG: "C.UTF-8" })).toBe(dutchLine);
    expect(await first({ LANG: "en_US.UTF-8" })).toBe(englishLine);
    expect(await first({ LANG: "en_US.UTF-8", LC_ALL: "nl_NL.UTF-8" })).toBe(dutchLine);
  });

  it("comes on stderr with exit 2 when nothing is asked", async () => {
    expect(await maatstaf([])).toEqual({ exit: 2, stdout: "", stderr: `${dutch.main.join("\n")}\n` });
  });

  it("knows the locales of the kernel", () => {
    expect(LOCALES).toEqual(Locale.options);
  });

  it("gives the version", async () => {
    expect(await maatstaf(["--version"])).toEqual({ exit: 0, stdout: "0.0.0\n", stderr: "" });
  });
});
