import { describe, expect, it } from "vitest";
import { coordinate, element, group, xmlText } from "../src/svg-element.ts";

describe("coordinate", () => {
  it("rounds to hundredths and drops what says nothing", () => {
    expect([1 / 3, 2, 0.005, -0.001, -1.5, 1e6].map(coordinate)).toEqual(["0.33", "2", "0.01", "0", "-1.5", "1000000"]);
  });

  it("refuses what cannot be drawn", () => {
    expect(() => coordinate(Number.NaN)).toThrow(RangeError);
    expect(() => coordinate(Infinity)).toThrow(/Infinity cannot be drawn/);
  });
});

describe("xmlText", () => {
  it("escapes the five characters that mean something", () => {
    expect(xmlText(`<a href="x" title='y'>&</a>`)).toBe(
      "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;",
    );
  });

  it("replaces what XML cannot hold, and keeps whole surrogate pairs", () => {
    expect(xmlText("a\u0000b\u001Fc\uFFFEd\uD800e\uDC00f😀\tg")).toBe("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf😀\tg");
  });
});

describe("element", () => {
  it("writes attributes in the order given, and none that is undefined", () => {
    expect(element("rect", { y: 1, x: 2.505, fill: undefined, class: 'a"b' })).toBe(
      '<rect y="1" x="2.51" class="a&quot;b"/>',
    );
  });

  it("leaves out empty groups", () => {
    expect(group({ class: "x" }, "", "")).toBe("");
    expect(group({ class: "x" }, element("g", {}))).toBe('<g class="x"><g/></g>');
  });
});
