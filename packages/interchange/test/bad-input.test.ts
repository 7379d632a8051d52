import { describe, expect, it } from "vitest";
import { problemText } from "@maatstaf/interchange";
import { BAD_INPUTS } from "./bad-input.ts";
import { folderWith, problemsOf, SOUND } from "./workspace-folder.ts";

describe("bad input", () => {
  it.each(BAD_INPUTS)("$name gives exactly its problems", ({ files, problems }) => {
    expect(problemsOf(folderWith({ ...SOUND, ...files }))).toEqual(problems);
  });

  it("says each problem in Dutch and in English as the snapshot has it", async () => {
    const parts = BAD_INPUTS.map(({ name, files }) => {
      const problems = problemsOf(folderWith({ ...SOUND, ...files }));
      const lines = problems.flatMap((problem) => [
        `- ${problemText(problem, "nl-BE")}`,
        `  - ${problemText(problem, "en-GB")}`,
      ]);
      return `## ${name}\n\n${lines.join("\n")}\n`;
    });
    await expect(`# What bad input says\n\n${parts.join("\n")}`).toMatchFileSnapshot("./bad-input.golden.md");
  });
});
