import { vvsg } from "@maatstaf/framework-vvsg";
import { describe, expect, it } from "vitest";
import { adaptationFolders } from "./adaptation-folders.ts";
import { placedTexts, sentencesOf, wordsOf } from "./texts.ts";

const framework = vvsg();

/** Words that fill a sentence and say nothing. */
const FILLER = {
  nl: /\b(?:adequa\w+|optima\w+|integra(?:al|le)|kwaliteitsvol\w*|structureel|structurele|doelgericht\w*|middels|teneinde|inzake|met betrekking tot|op basis van de noden|in het kader van|implement\w+|stakeholders?|draagvlak|faciliteren|borgen|geborgd|cyclisch\w*|state of the art|proactief|transparant\w*|efficiënt\w*|effectief|effectieve|systematisch\w*|zoals hierboven|desgevallend|dienaangaande|gelieve)\b/iu,
  en: /\b(?:adequate\w*|optimal\w*|integral\w*|holistic|leverage|stakeholders?|in order to|with regard to|implement\w*|robust|seamless\w*|proactive\w*|transparent\w*|efficient\w*|best practices?|state of the art|systematic\w*|going forward)\b/iu,
};

/** Words that every text has, and that make no two texts alike. */
const COMMON = new Set(
  "de het een en of in op van voor met aan we er is wat wie die dat niet ook te om naar bij als ze zijn hun elk elke the a an and or in on of for with to we is are what who that not also it they their each every by as at from has have".split(
    " ",
  ),
);

describe.each(["nl", "en"] as const)("the words of the requirements (%s)", (language) => {
  const texts = placedTexts(framework, language);
  const sentences = texts
    .filter(({ field }) => field === "level" || field === "guidance" || field === "question" || field === "risk")
    .flatMap(({ place, code, text }) => sentencesOf(text).map((sentence) => ({ place, code, sentence })));

  it("no text stands in two places", () => {
    const first = new Map<string, string>();
    const twice = texts.flatMap(({ place, text }) => {
      const other = first.get(text.toLowerCase());
      first.set(text.toLowerCase(), other ?? place);
      return other === undefined ? [] : [`${other} = ${place}: ${text}`];
    });
    expect(twice).toEqual([]);
  });

  it("no sentence stands in two requirements", () => {
    const first = new Map<string, string>();
    const twice = sentences.flatMap(({ place, sentence }) => {
      const other = first.get(sentence);
      first.set(sentence, other ?? place);
      return other === undefined ? [] : [`${other} = ${place}: ${sentence}`];
    });
    expect(twice).toEqual([]);
  });

  it("no two texts are nearly the same: they share less than a third of their words", () => {
    const sets = texts
      .filter(({ field }) => field !== "title" && field !== "evidence")
      .map(({ place, text }) => ({ place, own: new Set(wordsOf(text).filter((word) => !COMMON.has(word))) }));
    const alike = sets.flatMap((one, index) =>
      sets.slice(index + 1).flatMap((other) => {
        let shared = 0;
        for (const word of one.own) if (other.own.has(word)) shared += 1;
        return shared / (one.own.size + other.own.size - shared) >= 1 / 3 ? [`${one.place} ~ ${other.place}`] : [];
      }),
    );
    expect(alike).toEqual([]);
  });

  it("sentences are short: half have eleven words or fewer, and none has more than thirty", () => {
    const lengths = sentences.map(({ sentence }) => wordsOf(sentence).length).toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(11);
    expect(sentences.filter(({ sentence }) => wordsOf(sentence).length > 30)).toEqual([]);
  });

  it("no filler", () => {
    const found = texts.flatMap(({ place, text }) => {
      const word = FILLER[language].exec(text)?.[0];
      return word === undefined ? [] : [`${place}: ${word}`];
    });
    expect(found).toEqual([]);
  });

  it("every sentence begins large and ends with a point; titles and evidence do not", () => {
    const ended = texts.filter(({ field }) => field !== "title" && field !== "evidence");
    expect(ended.filter(({ text }) => !/^['‘{\p{Lu}].*[.?!]['’]?$/u.test(text)).map(({ place }) => place)).toEqual([]);
    const labels = texts.filter(({ field }) => field === "title" || field === "evidence");
    expect(labels.filter(({ text }) => /[.?!]$/u.test(text)).map(({ place }) => place)).toEqual([]);
    expect(texts.filter(({ field }) => field === "question").every(({ text }) => text.endsWith("?"))).toBe(true);
  });
});

describe("one form of address", () => {
  const FAMILIAR = /(?<![\p{L}’'-])(?:je|jij|jou|jouw|jullie|jezelf)(?![\p{L}’'-])/iu;
  const written: readonly (readonly [string, string])[] = [
    ...placedTexts(framework, "nl").map(({ place, text }) => [place, text] as const),
    ...adaptationFolders().flatMap(({ slug, nl }) =>
      Object.entries(nl).map(([key, text]) => [`${slug} ${key}`, text] as const),
    ),
  ];

  it("the reader is «u» everywhere, in the framework and in all 46 adaptations", () => {
    expect(written.filter(([, text]) => FAMILIAR.test(text)).map(([place]) => place)).toEqual([]);
  });

  it("time is «hoelang», one word", () => {
    expect(written.filter(([, text]) => /\bhoe lang\b/iu.test(text)).map(([place]) => place)).toEqual([]);
  });
});
