import { filledText, slotSegments } from "@maatstaf/framework";
import { describe, expect, it } from "vitest";
import { term } from "./example.ts";

const words = {
  klant: { ...term("lener", "de", "leners"), en: { singular: "borrower", plural: "borrowers", article: "a" } },
  product: { ...term("boek", "het", "boeken"), en: { singular: "e-book", article: "an" } },
  dienst: term("zorg", "de"),
  werk: term("ijsruimen", "het"),
} as const;

describe("filledText", () => {
  it.each([
    ["Wat vraagt {klant:een}?", "Wat vraagt een lener?"],
    ["{Klant:de} vraagt {product:de}.", "De lener vraagt het boek."],
    ["{Klant:mv} en {product:de-mv}.", "Leners en de boeken."],
    ["{Klant:de-mv} lezen.", "De leners lezen."],
    ["{product:de=deze/dit} {product}", "dit boek"],
    ["{klant:de=deze/dit} {klant}", "deze lener"],
    ["{Dienst:mv} {dienst:mv=krijgt/krijgen} aandacht.", "Zorg krijgt aandacht."],
    ["{Klant:mv} {klant:mv=krijgt/krijgen} aandacht.", "Leners krijgen aandacht."],
    ["{Dienst:de-mv}", "De zorg"],
    ["{Werk} en {Werk:de-mv}", "IJsruimen en Het ijsruimen"],
    ["{klant:de=/het }wie", "wie"],
    ["geen blanco", "geen blanco"],
  ])("nl: %s", (text, expected) => {
    expect(filledText(text, words, "nl")).toBe(expected);
  });

  it.each([
    ["{Klant:een} asks for {product:een}", "A borrower asks for an e-book"],
    ["{klant:de-mv} read {product:de}", "the borrowers read the e-book"],
    ["{product:de=this/that} {klant:mv=wants/want}", "this want"],
  ])("en: %s", (text, expected) => {
    expect(filledText(text, words, "en")).toBe(expected);
  });

  it("has no English sentence when a word has no English", () => {
    expect(filledText("{dienst}", words, "en")).toBeUndefined();
  });

  it.each([
    "{leverancier}",
    "{klant:dn}",
    "{klant",
    "klant}",
    "{}",
    "{klant:enkelvoud}",
    "{klant:een=a/b}",
    "{toString}",
  ])("%s is refused", (text) => {
    expect(() => filledText(text, words, "nl")).toThrow(RangeError);
  });
});

describe("slotSegments", () => {
  it("loses no sign of a text", () => {
    const text = "a {klant:de} b } c {x:y} {{klant}} d";
    expect(slotSegments(text).map(({ kind }) => kind)).toEqual([
      "text",
      "slot",
      "text",
      "malformed",
      "text",
      "malformed",
      "text",
      "malformed",
      "slot",
      "malformed",
      "text",
    ]);
  });
});
