/// <reference types="node" />
import { createHash } from "node:crypto";
import { renderHtml, withContentHash } from "@maatstaf/reporting";
import { describe, expect, it } from "vitest";
import { handMadeReport } from "./hand-made-report.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

describe("withContentHash", () => {
  it("gives the same hash whether or not the report carries one already", () => {
    const once = withContentHash(handMadeReport, sha256);
    expect(withContentHash(once, sha256)).toEqual(once);
  });

  it("gives another hash when a single word differs", () => {
    const other = { ...handMadeReport, organisation: "Voorbeeldgemeentf" };
    expect(withContentHash(other, sha256).contentHash).not.toBe(withContentHash(handMadeReport, sha256).contentHash);
  });

  it("is shown in the colophon", () => {
    const signed = withContentHash(handMadeReport, sha256);
    expect(renderHtml(signed)).toContain(`Controlegetal van de inhoud (SHA-256): ${signed.contentHash}`);
  });

  it("refuses what is no SHA-256", () => {
    expect(() => withContentHash(handMadeReport, () => "abc")).toThrow(RangeError);
  });
});
