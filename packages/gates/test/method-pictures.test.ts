import { parseSync, Visitor } from "oxc-parser";
import { describe, expect, it } from "vitest";
import { PICTURE_BYTES, pictureOutcome } from "../src/method-pictures/faults.ts";
import { methodFolder } from "../src/method-pictures/folder.ts";
import { methodPictures } from "../src/method-pictures/pictures.ts";
import { coordinate, element, label } from "../src/method-pictures/svg.ts";

const drawn = methodPictures();

it("drawing twice gives the same bytes", () => {
  expect(methodPictures()).toStrictEqual(drawn);
});

describe.each(drawn.map(({ page, svg }) => ({ page, svg })))("$page", ({ page, svg }) => {
  it("is well-formed, and small", () => {
    // An SVG that parses as JSX has every element closed, every attribute quoted and one root.
    const { errors, program } = parseSync("picture.jsx", svg);
    let elements = 0;
    new Visitor({ JSXOpeningElement: () => (elements += 1) }).visit(program);
    expect(errors).toStrictEqual([]);
    expect(elements).toBeGreaterThan(10);
    expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(PICTURE_BYTES);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("has a role, a title and a description that its root points to, on paper", () => {
    const ids = /aria-labelledby="([^"]+)"/.exec(svg)?.[1]?.split(" ") ?? [];
    expect(svg).toContain('role="img"');
    expect(ids).toHaveLength(2);
    for (const id of ids) expect(svg).toMatch(new RegExp(`<(title|desc) id="${id}">[^<]{15,}<`));
    expect(svg).toContain('fill="#ffffff"');
    expect(ids[0]).toMatch(new RegExp(`^${page}`));
  });
});

it("the repository holds the pictures as drawn, and every page and picture find each other", () => {
  expect(pictureOutcome(drawn, methodFolder())).toStrictEqual({ passed: drawn.length, failures: [] });
});

describe("a fault is found:", () => {
  const own = [{ page: "funnel", svg: "<svg/>" }];
  const page = "![A funnel](images/funnel.svg)";

  it.each([
    ["a file that differs", page, { funnel: "<svg></svg>" }, /is not what its code draws/],
    ["a file that is missing", "", {}, /is not what its code draws/],
    ["a file that no code draws", `${page} ![Old](images/old.svg)`, { funnel: "<svg/>", old: "" }, /drawn by no code/],
    ["a file that no page names", "", { funnel: "<svg/>" }, /named by no page/],
    ["a name without a file", `${page} ![x](images/other.svg)`, { funnel: "<svg/>" }, /which does not exist/],
    ["a picture without words", "![ ](images/funnel.svg)", { funnel: "<svg/>" }, /without words/],
  ])("%s", (_, text, images, fault) => {
    const { failures } = pictureOutcome(own, folder(text, images));
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatch(fault);
  });

  it("a picture that is too large", () => {
    const large = "x".repeat(PICTURE_BYTES + 1);
    const { failures } = pictureOutcome([{ page: "funnel", svg: large }], folder(page, { funnel: large }));
    expect(failures).toStrictEqual([`docs/methods/images/funnel.svg has 15001 bytes: at most 15000`]);
  });
});

describe("writing SVG", () => {
  it("rounds to a hundredth of a pixel, without negative zero, and refuses what cannot be drawn", () => {
    expect([coordinate(1 / 3), coordinate(-0.001), coordinate(12)]).toStrictEqual(["0.33", "0", "12"]);
    expect(() => coordinate(Number.NaN)).toThrow(RangeError);
  });

  it("escapes text and attributes", () => {
    expect(label("a < b & c", { x: 1, y: 2 })).toContain("a &lt; b &amp; c");
    expect(element("g", { id: 'a"b', fill: undefined })).toBe('<g id="a&quot;b"/>');
  });
});

function folder(text: string, images: Readonly<Record<string, string>>) {
  return { pages: new Map([["funnel", text]]), images: new Map(Object.entries(images)) };
}
