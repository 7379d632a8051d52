import { documentWorkbook, readHandwritten } from "@maatstaf/interchange/frameworks";
import * as Effect from "effect/Effect";
import * as fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { DOCUMENT_BYTES } from "../src/limits.ts";
import { EXAMPLES } from "./handwritten-examples.ts";

const GOOD = await Effect.runPromise(documentWorkbook("reference-framework", EXAMPLES["reference-framework"], "nl-BE"));
const codesOf = (bytes: Uint8Array) =>
  Effect.runPromise(
    Effect.match(readHandwritten(bytes, { kind: "reference-framework", file: "x.xlsx" }), {
      onSuccess: () => [] as string[],
      onFailure: ({ problems }) => problems.map(({ code }) => code),
    }),
  );
const changed = (part: string, change: (text: string) => string): Uint8Array => {
  const parts = unzipSync(GOOD);
  const bytes = parts[part];
  if (bytes === undefined) throw new Error(part);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(bytes))) });
};
const SHEET = "xl/worksheets/sheet2.xml";
const within = async (milliseconds: number, run: () => Promise<unknown>): Promise<void> => {
  const from = performance.now();
  await run();
  expect(performance.now() - from).toBeLessThan(milliseconds);
};

describe("a hostile workbook is refused, soon and whole", () => {
  it("a zip bomb", async () => {
    const bomb = zipSync({ ...unzipSync(GOOD), "xl/media/bomb.xml": new Uint8Array(40 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(DOCUMENT_BYTES);
    await within(3_000, async () => expect(await codesOf(bomb)).toEqual(["workbook-too-large"]));
  });

  it("a zip bomb that says it is small", async () => {
    const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(40 * 1024 * 1024) });
    const view = new DataView(bomb.buffer);
    const directory = view.getUint32(bomb.length - 22 + 16, true);
    view.setUint32(directory + 24, 10, true);
    view.setUint32(22, 10, true);
    await within(3_000, async () => expect(await codesOf(bomb)).toEqual(["workbook-too-large"]));
  });

  it("thousands of parts", async () => {
    const many = Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`p${index}.xml`, strToU8("<a/>")]));
    expect(await codesOf(zipSync({ ...unzipSync(GOOD), ...many }))).toEqual(["workbook-too-large"]);
  });

  it.each([
    ["in the last row", 'r="A1048576"'],
    ["in the last column and row", 'r="XFD1048576"'],
    ["with the address in other quotes", "r='XFD1048576'"],
    ["with spaces around the sign", 'r = "XFD1048576"'],
  ])("one cell far away: %s", async (_, address) => {
    const far = changed(SHEET, (text) => text.replace('r="A2"', address));
    await within(2_000, async () => expect(await codesOf(far)).toEqual(["workbook-too-large"]));
  });

  it.each([
    ["written as a character reference", 'r="&#88;FD1048576"'],
    ["that is none", 'r="A0"'],
    ["without quotes", "r=A2"],
  ])("an address %s", async (_, address) => {
    expect(await codesOf(changed(SHEET, (text) => text.replace('r="A2"', address)))).toEqual(["workbook-unreadable"]);
  });

  it("empty cells in the last column of many rows", async () => {
    const rows = Array.from({ length: 1_000 }, (_, row) => `<row r="${row + 9}"><c r="XFD${row + 9}"/></row>`).join("");
    const wide = changed(SHEET, (text) => text.replace("</sheetData>", `${rows}</sheetData>`));
    expect(await codesOf(wide)).toEqual(["workbook-too-large"]);
  });

  it("but a row far away of which only the height was set is no harm: spreadsheets write it", async () => {
    const far = changed(SHEET, (text) => text.replace("</sheetData>", '<row r="1048576" ht="12.8"/></sheetData>'));
    await within(5_000, async () => expect(await codesOf(far)).toEqual([]));
  });

  it.each([
    ["an external entity", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ["entities that grow", '<!DOCTYPE a [<!ENTITY x "yyyyyyyyyy"><!ENTITY z "&x;&x;&x;&x;">]>'],
  ])("%s", async (_, declaration) => {
    for (const part of ["xl/workbook.xml", "xl/sharedStrings.xml", SHEET]) {
      expect(await codesOf(changed(part, (text) => text.replace(/\?>/u, `?>${declaration}`)))).toEqual([
        "workbook-entities",
      ]);
    }
  });

  it("a workbook behind a password, in its two forms", async () => {
    const locked = GOOD.slice();
    const view = new DataView(locked.buffer);
    view.setUint16(view.getUint32(locked.length - 22 + 16, true) + 8, 1, true);
    expect(await codesOf(locked)).toEqual(["workbook-locked"]);
    const encrypted = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]);
    expect(await codesOf(encrypted)).toEqual(["workbook-locked"]);
  });

  it("a part that stands twice, so that two readers see two things", async () => {
    const bytes = zipSync({ "a.xml": strToU8("<a/>"), "b.xml": strToU8("<a/>") }, { level: 0 });
    const text = strFromU8(bytes, true).replaceAll("b.xml", "a.xml");
    expect(await codesOf(strToU8(text, true))).toEqual(["workbook-unreadable"]);
  });

  it("a file that is too large", async () => {
    const large = new Uint8Array(DOCUMENT_BYTES + 1);
    large.set([0x50, 0x4b, 3, 4]);
    expect(await codesOf(large)).toEqual(["file-too-large"]);
  });

  it("a zip that is no workbook", async () => {
    expect(await codesOf(zipSync({ "readme.txt": strToU8("hallo") }))).toEqual(["workbook-unreadable"]);
    expect(await codesOf(strToU8("PK nothing"))).toEqual(["workbook-unreadable"]);
  });

  it("bytes that were damaged anywhere give a problem or the same document, never a crash", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: GOOD.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = GOOD.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(Array.isArray(await codesOf(damaged))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
