import { filledText } from "@maatstaf/framework";
import { vvsg } from "@maatstaf/framework-vvsg";
import { describe, expect, it } from "vitest";
import { renderedFaults, templateFaults } from "./agreement.ts";
import { placedTexts } from "./texts.ts";
import { VOCABULARIES } from "./vocabularies.ts";

const framework = vvsg();
const sentences = placedTexts(framework, "nl").filter(({ field }) => field !== "title" && field !== "evidence");

describe("a filled blank reads right", () => {
  it.each(["nl", "en"] as const)("beside a plural every verb, article and adjective can bend (%s)", (language) => {
    const faults = placedTexts(framework, language).flatMap(({ place, text }) =>
      templateFaults(text).map((fault) => `${place}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it.each(Object.entries(VOCABULARIES))("with %s", (_, vocabulary) => {
    const faults = sentences.flatMap(({ place, text }) => {
      const filled = filledText(text, vocabulary, "nl") ?? "";
      return renderedFaults(filled, vocabulary).map((fault) => `${place}: ${fault} in ${filled}`);
    });
    expect(faults).toEqual([]);
  });

  it("with the general words of the framework, in English too", () => {
    const faults = placedTexts(framework, "en").filter(
      ({ text }) => !/^[^{}]+$/u.test(filledText(text, framework.vocabulary, "en") ?? ""),
    );
    expect(faults).toEqual([]);
  });

  it.each([
    ["Kent de {klant:mv} ons?", "an article before a plural"],
    ["Onze {klant:mv} weten het.", "a determiner before a plural"],
    ["{Klant:mv} krijgen antwoord.", "a verb after a plural"],
    ["Weten {klant:mv} dat?", "a verb before a plural"],
  ])("the check itself finds «%s»", (text) => {
    expect(templateFaults(text)).not.toEqual([]);
  });

  it("the check itself finds a wrong article, a blank and a space too many", () => {
    const { klant } = VOCABULARIES["het words"] ?? {};
    if (klant === undefined) throw new Error("no word");
    expect(renderedFaults("De kind  wacht op {product}.", { klant })).toEqual([
      "a blank is left",
      "a space too many",
      "De kind",
    ]);
  });
});
