import * as Effect from "effect/Effect";
import { describe, expect, it } from "vitest";
import { readFactsCsv, readWorkspace } from "@maatstaf/interchange";
import { cp1252, folderWith, SOUND } from "./workspace-folder.ts";

/** The facts of a file in a workspace with the two cards of the tests. */
function factsOf(bytes: string | Uint8Array): unknown {
  const workspace = Effect.runSync(readWorkspace(folderWith(SOUND)));
  const content = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
  return Effect.runSync(readFactsCsv(content, { file: "new.csv", ...workspace }));
}

const plain =
  "indicator,period,unit,numerator,denominator,comment\npermits-in-time,2025-03,omgeving,1234.5,2000,café\n";
const expected = {
  file: "new.csv",
  facts: [
    {
      indicatorId: "permits-in-time",
      period: "2025-03",
      unit: "omgeving",
      numerator: 1234.5,
      denominator: 2000,
      provisional: false,
      comment: "café",
    },
  ],
  rows: [2],
};
const dutch = plain.replaceAll(",", ";").replace("1234.5", "1.234,5");

describe("what spreadsheets write", () => {
  it.each([
    ["commas and points", plain],
    ["semicolons and decimal commas", dutch],
    ["tabs", plain.replaceAll(",", "\t")],
    ["Windows line ends", dutch.replaceAll("\n", "\r\n")],
    ["old Mac line ends", dutch.replaceAll("\n", "\r")],
    ["no line end after the last row", dutch.trimEnd()],
    ["a byte order mark", `\uFEFF${dutch}`],
    ["quotes around everything", plain.replaceAll(/[^,\n]+/gu, '"$&"')],
    ["spaces around cells", dutch.replaceAll(";", " ; ")],
    ["headings in capitals", dutch.replace("indicator;period", "Indicator;PERIOD")],
    [
      "empty columns and rows behind the last",
      `${dutch.replaceAll("\n", ";;\n")};;;;;;;\n\n`.replace("comment;;", "comment"),
    ],
    ["a no-break space between thousands", dutch.replace("1.234,5", "1\u00A0234,5")],
  ])("reads %s", (_, text) => {
    expect(factsOf(text)).toEqual(expected);
  });

  it("reads Windows code page 1252", () => {
    expect(factsOf(cp1252(dutch))).toEqual(expected);
    expect(factsOf(cp1252(dutch.replace("café", "€ 5")))).toMatchObject({ facts: [{ comment: "€ 5" }] });
  });

  it("reads UTF-16, which Excel calls Unicode text", () => {
    expect(factsOf(Buffer.from(`\uFEFF${plain.replaceAll(",", "\t")}`, "utf16le"))).toEqual(expected);
  });

  it("counts rows as a spreadsheet does", () => {
    expect(factsOf(`sep=;\n\n${dutch}`)).toEqual({ ...expected, rows: [4] });
    const long = dutch.replace("café", '"twee\nregels"') + dutch.split("\n")[1]?.replace("2025-03", "2025-04");
    expect(factsOf(long)).toMatchObject({ rows: [2, 3] });
  });

  it("asks 1.234 back unless it is told how the file writes decimals", () => {
    const workspace = Effect.runSync(readWorkspace(folderWith(SOUND)));
    const read = (decimalMark?: "comma" | "point"): unknown =>
      Effect.runSync(
        Effect.match(
          readFactsCsv(Buffer.from(plain.replace("1234.5", "1.234")), {
            file: "new.csv",
            ...workspace,
            ...(decimalMark === undefined ? {} : { decimalMark }),
          }),
          { onSuccess: ({ facts }) => facts[0]?.numerator, onFailure: ({ problems }) => problems[0]?.code },
        ),
      );
    expect(read()).toBe("number-ambiguous");
    expect(read("comma")).toBe(1234);
    expect(read("point")).toBe(1.234);
  });

  it("counts every problem and tells the first hundred", () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `nothing,${index},,x,\n`).join("");
    const failure = Effect.runSync(
      Effect.flip(
        readFactsCsv(Buffer.from(`indicator,period,unit,numerator,denominator\n${rows}`), {
          file: "new.csv",
          cards: [],
        }),
      ),
    );
    expect(failure.problems).toHaveLength(100);
    expect(failure.total).toBeGreaterThan(10_000);
  });
});
