import { describe, expect, it } from "vitest";
import { suggestion } from "@maatstaf/interchange";

describe("suggestion", () => {
  it.each([
    ["Burgerzaken", ["burgerzaken", "omgeving"], "burgerzaken"],
    ["burger_zaken", ["burger-zaken"], "burger-zaken"],
    ["omgevnig", ["burgerzaken", "omgeving"], "omgeving"],
    ["chekc", ["report", "check", "import"], "check"],
    ["cehkc", ["report", "check", "import"], undefined],
    ["cafe", ["café", "cafés"], "café"],
    ["x", ["y"], "y"],
    ["zwembad", ["burgerzaken", "omgeving"], undefined],
    ["", ["omgeving"], undefined],
    ["a".repeat(200), ["a".repeat(199)], undefined],
  ])("for %j among %j is %j", (found, known, near) => {
    expect(suggestion(found, known)).toBe(near);
  });
});
