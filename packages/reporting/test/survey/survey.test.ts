import { calendarDate } from "@maatstaf/kernel";
import {
  inlineText,
  paperForm,
  renderHtml,
  renderMarkdown,
  surveyAccount,
  surveyInvitation,
  surveyResults,
  whatWeHeard,
} from "@maatstaf/reporting";
import type { Block } from "@maatstaf/reporting";
import { FeedbackPage, responseRate, Survey } from "@maatstaf/surveys";
import { describe, expect, it } from "vitest";
import { page, questionnaire, results } from "./survey-pages.ts";

const spaced = (text: string): string => text.replaceAll(/[\s\u00A0]+/gu, " ");
const markdown = (blocks: readonly Block[]): string => spaced(renderMarkdown(page(blocks))).replaceAll("\\", "");

describe("a paper form", () => {
  it("has every question with its answers, in both languages", () => {
    const text = markdown(paperForm(questionnaire, "nl-BE"));
    for (const part of [
      "Tien minuten.",
      "## Over jou",
      "8. Vraag",
      "[ ] Jong",
      "heel slecht [1] [2] [3]",
      "[10] uitstekend",
      "zeker niet [0] [1]",
      "hoogstens één antwoord",
      "Denk aan de laatste keer.",
      "Weet ik niet",
    ]) {
      expect(text).toContain(part);
    }
    expect(markdown(paperForm(questionnaire, "en-GB"))).toContain("[ ] Young");
  });

  it("draws its boxes, so that no font has to know them", () => {
    const html = renderHtml(page(paperForm(questionnaire, "nl-BE")));
    expect(html).toContain('<span class="tick-box"></span>');
    expect(html).toContain('<span class="tick-box">10</span>');
    expect(html).not.toMatch(/[☐□▢]/u);
  });

  it("gives every point of a scale of agreement its word, in questions and in a matrix", () => {
    const form = paperForm(questionnaire, "nl-BE");
    const lists = form.flatMap((block) => (block.kind === "choices" ? [block.items.map(inlineText)] : []));
    expect(lists[0]).toEqual([
      "helemaal oneens",
      "oneens",
      "eerder oneens",
      "niet eens en niet oneens",
      "eerder eens",
      "eens",
      "helemaal eens",
      "Niet van toepassing",
    ]);
    expect(lists[1]?.slice(0, 5)).toEqual([
      "helemaal oneens",
      "oneens",
      "niet eens en niet oneens",
      "eens",
      "helemaal eens",
    ]);
    const [grid] = form.flatMap((block) => (block.kind === "table" ? [block] : []));
    expect(grid?.columns.map(({ label }) => label).slice(1, 6)).toEqual(lists[1]?.slice(0, 5));
    expect(grid?.rows.every((row) => row.slice(1).every(([cell]) => cell?.kind === "tick-box"))).toBe(true);
  });

  it("says who skips a question, in words of the question before", () => {
    const text = markdown(paperForm(questionnaire, "nl-BE"));
    expect(text).toContain("Alleen als je op vraag 1 “5” of minder antwoordde.");
    expect(text).toContain("Alleen als je op vraag 5 “Jong” of “Oud” antwoordde.");
    expect(text).toContain("Deze vraag is niet voor iedereen.");
  });

  it("escapes what is written in a question", () => {
    expect(renderHtml(page(paperForm(questionnaire, "nl-BE")))).not.toContain("<mark>");
  });
});

const blocksUnder = (blocks: readonly Block[], title: string): Block[] => {
  const start = blocks.findIndex((block) => block.kind === "heading" && block.text === title);
  const next = blocks.findIndex((block, at) => at > start && block.kind === "heading");
  return blocks.slice(start + 1, next < 0 ? undefined : next);
};

describe("the results of a survey", () => {
  it("DOMAIN 2.13 (c): never a bare mark: mean, number and intervals stand above the whole distribution", () => {
    const [figures, distribution] = blocksUnder(results(), "Vraag <mark>");
    if (figures?.kind !== "key-figures" || distribution?.kind !== "table") throw new Error("another page");
    expect(figures.items.map(({ label, value }) => [label, spaced(value)])).toEqual([
      ["Gemiddelde op 10", "6,5"],
      ["Geeft een 7 of meer", "50,0 %"],
      ["Geeft een 5 of minder", "33,3 %"],
      ["Aantal antwoorden", "216"],
    ]);
    expect(figures.items.slice(0, 3).every(({ note }) => /\d.* (?:tot|en) /u.test(note))).toBe(true);
    expect(distribution.columns.map(({ label }) => label)).toEqual(["Antwoord", "Aandeel", "Ligt tussen"]);
    expect(distribution.rows).toHaveLength(10);
  });

  it("stands with ten answers below each other: no table is wider than three columns", () => {
    const tables = results().flatMap((block) =>
      block.kind === "table" ? [block] : block.kind === "tables" ? block.tables : [],
    );
    expect(tables.length).toBeGreaterThan(10);
    expect(Math.max(...tables.map(({ columns }) => columns.length))).toBe(3);
  });

  it("draws every bar as long as its share says, in a room that is the same for all groups", () => {
    const [, distribution, , groups] = blocksUnder(results(), "Vraag <mark>");
    if (distribution?.kind !== "table" || groups?.kind !== "tables") throw new Error("another page");
    const bars = [distribution, ...groups.tables].flatMap(({ rows }) =>
      rows.flatMap(([, cell]) => (cell?.[0]?.kind === "bar" ? [cell[0]] : [])),
    );
    const rooms = bars
      .map(({ text, filled }) => Number(text.replace(",", ".").replace(/[^\d.]/gu, "")) / 100 / filled)
      .filter((room) => !Number.isNaN(room));
    expect(bars.length).toBeGreaterThan(10);
    expect(new Set(rooms.map((room) => room.toFixed(6))).size).toBe(1);
  });

  it("has the groups side by side, in the order in which their answers are asked", () => {
    const blocks = blocksUnder(results(), "Vraag <mark>");
    const groups = blocks.find((block) => block.kind === "tables");
    expect(groups?.kind === "tables" && groups.tables.map(({ caption }) => spaced(caption))).toEqual([
      "Jong (72 antwoorden)",
      "Midden (72 antwoorden)",
      "Oud (72 antwoorden)",
    ]);
  });

  it("has one table for a question with several answers, and the parts of a matrix together", () => {
    const blocks = results();
    const [several] = blocksUnder(blocks, "Vraag <several>");
    expect(
      several?.kind === "table" &&
        several.rows.map(([name = [], share = []]) => [inlineText(name), spaced(inlineText(share))]),
    ).toEqual([
      ["Jong", "25,0 %"],
      ["Midden", "0,0 %"],
      ["Oud", "75,0 %"],
    ]);
    const [parts] = blocksUnder(blocks, "Vraag <grid>");
    expect(parts?.kind === "table" && parts.rows.map(([name = []]) => inlineText(name))).toEqual([
      "Jong (216)",
      "Midden (216)",
      "Oud (216)",
    ]);
  });

  it("names the points of a scale of agreement", () => {
    expect(markdown(results())).toContain("niet eens en niet oneens");
  });

  it("says in words that nearly everybody of a small group gave one answer", () => {
    const group = { group: "all", members: ["all"], count: 12, effectiveCount: 12, classes: [], nearlyAll: "7-10" };
    const table = { kind: "table", item: "mark", cut: "all", label: "representative", groups: [group] } as const;
    const text = markdown(surveyResults([table], questionnaire.questions, "nl-BE"));
    expect(text).toContain("bijna iedereen: **7 tot 10**");
    expect(text).not.toContain("12 %");
  });

  it("says that the shares of groups come in fives, where they do", () => {
    const classes = [
      { id: "1-6", values: [1, 6], count: 24, share: 0.2 },
      { id: "7-10", values: [7, 10], count: 96, share: 0.8 },
    ];
    const group = { group: "young", members: ["young"], count: 120, effectiveCount: 110, classes };
    const text = (shareStep: 0.01 | 0.05): string =>
      markdown(
        surveyResults(
          [{ kind: "table", item: "mark", cut: "age", label: "representative", groups: [{ ...group, shareStep }] }],
          questionnaire.questions,
          "nl-BE",
        ),
      );
    expect(text(0.05)).toContain("afgerond op vijf");
    expect(text(0.01)).not.toContain("afgerond op vijf");
  });

  it("says that a figure is not shown, and why", () => {
    const missing = { kind: "not-published", item: "mark", cut: "age", because: "differencing" } as const;
    expect(markdown(surveyResults([missing], questionnaire.questions, "nl-BE"))).toContain("We tonen hier niet alles");
  });

  it("DOMAIN 2.13 (b): say that an open link does not speak for everybody, and show no interval", () => {
    const text = markdown(results("open-link"));
    expect(text).toContain("Niet representatief");
    expect(text).not.toMatch(/\d (?:tot|en) \d+,\d/u);
    expect(text).not.toContain("Ligt tussen");
  });

  it("DOMAIN 2.13 (c): says how many were asked and answered, and what was weighted by", () => {
    const rate = responseRate({
      invited: 1500,
      returned: { sample: 486, openLink: 60 },
      design: { kind: "random" },
      required: 600,
    });
    const text = markdown(
      surveyAccount({ rate, weightedBy: ["leeftijd", "geslacht"], effectiveCount: 402.3 }, "nl-BE"),
    );
    for (const part of [
      "1.500 mensen",
      "32,4 %",
      "minder dan we nodig hadden",
      "60 mensen",
      "leeftijd en geslacht",
      "402 antwoorden",
    ]) {
      expect(text).toContain(part);
    }
    const open = responseRate({ invited: 0, returned: { sample: 0, openLink: 9 }, design: { kind: "open" } });
    expect(markdown(surveyAccount({ rate: open, weightedBy: [] }, "nl-BE"))).not.toContain("nodigden");
  });
});

const why = "Negen op de tien bezoekers kozen voor een avond in de week.";
const feedback = FeedbackPage.parse({
  heard: [
    {
      id: "h1",
      text: { nl: "De balie mag op zondag open." },
      answer: { kind: "not-doing", what: { nl: "Ze blijft dicht." }, why },
    },
    {
      id: "H2",
      text: { nl: "De balie sluit te vroeg." },
      answer: { kind: "planned", what: { nl: "Open tot 19 uur." }, why, owner: "an-peeters", due: "2026-09-01" },
    },
  ],
  representativeness: { nl: "486 inwoners antwoordden." },
});

describe("what people hear back", () => {
  it("US-39 (1), decision 12: what we heard, what we do, what not and why, the promises first", () => {
    const blocks = whatWeHeard(feedback, "nl-BE");
    expect(blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []))).toEqual([
      "Dit gaan we doen",
      "We hoorden: De balie sluit te vroeg.",
      "Dit doen we niet",
      "We hoorden: De balie mag op zondag open.",
      "Wie antwoordde",
    ]);
    const text = markdown(blocks);
    expect(text.split(why)).toHaveLength(3);
    expect(text).toContain("Klaar tegen 1 september 2026.");
  });

  it("US-39 (3): says who answered, or is no page", () => {
    expect(markdown(whatWeHeard(feedback, "nl-BE"))).toContain("486 inwoners antwoordden.");
    const { representativeness: _silent, ...silent } = feedback;
    expect(() => whatWeHeard(silent, "nl-BE")).toThrow(RangeError);
    const unanswered = { ...feedback, heard: [{ id: "h9", text: { nl: "Wat nu?" }, questions: [] }] };
    expect(() => whatWeHeard(unanswered, "nl-BE")).toThrow(RangeError);
  });

  it("keeps names of staff inside", () => {
    expect(markdown(whatWeHeard(feedback, "nl-BE"))).not.toContain("an-peeters");
  });
});

const invitation = (own: Survey, locale: "nl-BE" | "en-GB" = "nl-BE"): string =>
  markdown(
    surveyInvitation(
      {
        survey: own,
        organisation: "Voorbeeldgemeente",
        until: calendarDate("2026-03-31"),
        contact: "bevraging@gemeente.example",
      },
      locale,
    ),
  );

describe("the invitation", () => {
  const client = { id: "head", unit: "civil-affairs" };
  const survey = (more: object = {}): Survey =>
    Survey.parse({
      id: "residents-2026",
      title: { nl: "Bewonersbevraging 2026", en: "Residents 2026" },
      type: "global",
      questionnaire,
      sheet: {
        client,
        authors: [client],
        goal: "We willen weten wat beter kan.",
        decisionsSupported: [],
        scopeIn: [],
        scopeOut: [],
        stakeholders: [],
        roles: { responsible: "bv", mayDecideContent: ["head"], mayDecideMethod: ["bv"] },
        neutrality: { independentReviewer: { id: "audit", unit: "audit" } },
        budget: { line: "A1", euroCents: 0 },
        planning: { from: "2026-03-01", to: "2026-03-31" },
        privacy: { retentionMonths: 18 },
      },
      ...more,
    });
  it("US-38 (1), (3): no login, and how many minutes it takes", () => {
    const text = invitation(survey());
    expect(text).toContain("geen account en geen wachtwoord");
    expect(text).toMatch(/ongeveer \d+ minuten/u);
    expect(text).toContain("31 maart 2026");
  });

  it("US-38 (4): the privacy text says what we keep and what not, how long, who reads it and whom to ask", () => {
    const text = invitation(survey());
    for (const part of [
      "Wat bewaren we?** Alleen je antwoorden",
      "Wat bewaren we niet?** Je naam",
      "Hoe lang?** 18 maanden. Daarna wissen we de antwoorden.",
      "Wie leest het?** Alleen wie de cijfers maakt",
      "minder dan 5 mensen",
      "bevraging@gemeente.example",
    ]) {
      expect(text).toContain(part);
    }
  });

  it("US-38 (2): promises what holds: anonymous answers cannot be found again, pseudonymous ones can", () => {
    expect(invitation(survey())).toContain("we weten niet welk antwoord van jou is");
    const pseudonymous = invitation(survey({ anonymity: "pseudonymous" }));
    expect(pseudonymous).toContain("welke code van wie is");
    expect(pseudonymous).not.toContain("vernietigen we alle codes");
    expect(pseudonymous).not.toContain("ook wij niet");
  });

  it.each([
    ["nl-BE", "anonymous"],
    ["nl-BE", "pseudonymous"],
    ["en-GB", "anonymous"],
    ["en-GB", "pseudonymous"],
  ] as const)(
    "US-38 (4): the privacy text reads as B1 in %s, %s: short sentences, short words",
    (locale, anonymity) => {
      const [, privacy = ""] = invitation(survey({ anonymity }), locale).split(/## (?:Wat doen|What do)/u);
      const sentences = privacy
        .replaceAll(/[*#]/gu, "")
        .replaceAll(/\S+@\S+/gu, "adres.")
        .split(/[.?!:]\s/u)
        .map((sentence) => sentence.split(/[^\p{L}\p{N}']+/u).filter((word) => word !== ""));
      const lengths = sentences.map((own) => own.length);
      const allWords = sentences.flat();
      expect(sentences.length).toBeGreaterThan(12);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(20);
      expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(12);
      const long = allWords.filter((word) => word.length > 14 && !word.endsWith("gemeente"));
      expect(long).toEqual(locale === "nl-BE" && anonymity === "anonymous" ? ["uitnodigingscode"] : []);
      expect(privacy).not.toMatch(/\b(?:worden|wordt|teneinde|conform|betreffende|pursuant|thereof)\b/u);
    },
  );

  it("is not written for a survey whose purpose or retention nobody put down", () => {
    const { sheet: _none, ...bare } = survey();
    expect(() => invitation(bare)).toThrow(RangeError);
  });
});
