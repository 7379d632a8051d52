import { calendarDate, inputIssues, plusDays } from "@maatstaf/kernel";
import {
  blameFindings,
  blameRules,
  CauseAnalysis,
  causeAnalysisIssues,
  fishboneCategories,
  movedNonconformity,
  Nonconformity,
  nonconformityDueMoments,
  nonconformityDuties,
  nonconformityIssues,
  nonconformityLifeCycle,
  nonconformityLoops,
  openLoops,
  pdcaMessages,
  causeIssueText,
} from "@maatstaf/pdca";
import type { CorrectiveAction } from "@maatstaf/pdca";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterwards, came, walked, WHY } from "./model.ts";

const day = calendarDate;
const head = { id: "head-sd", roles: ["unit-head"] } as const;
const auditor = { id: "ia", roles: ["internal-auditor"] } as const;
const kc = { id: "kc", roles: ["quality-coordinator"] } as const;
const proof = [{ kind: "document", statement: "In drie maanden geen oud formulier meer gezien" }] as const;

const whys = (more: object = {}): CauseAnalysis =>
  CauseAnalysis.parse({
    method: "five-whys",
    problem: "Een inwoner kreeg een verouderd formulier mee",
    steps: [
      { id: "w1", because: "Er lagen oude formulieren aan de balie" },
      { id: "w2", because: "Ze werden uit de oude map gedrukt" },
      { id: "w3", because: "De oude map staat nog open" },
      { id: "w4", because: "Niemand sluit een map bij een nieuwe versie" },
      { id: "w5", because: "Het is nergens afgesproken wie dat doet" },
    ],
    roots: [{ text: "Geen afspraak over wie oude versies weghaalt", from: "w5" }],
    ...more,
  });
const bones = (more: object = {}): CauseAnalysis =>
  CauseAnalysis.parse({
    method: "fishbone",
    problem: "Weegschaal zonder ijkbewijs",
    bones: fishboneCategories().map((category) => {
      if (category === "method")
        return { category, causes: [{ id: "m1", text: "Geen kalender", evidence: "Dossier 12" }] };
      if (category === "means") return { category, causes: [{ id: "e1", text: "Twee toestellen" }] };
      return { category, causes: [], nothingFound: true };
    }),
    roots: [{ text: "Er is geen kalender voor het ijken", from: "m1" }],
    ...more,
  });
const codes = (analysis: CauseAnalysis) =>
  causeAnalysisIssues(analysis).map(({ code, place }) => `${code.replace("nonconformity.", "")} ${place}`);

const nonconformity = (more: object = {}): Nonconformity =>
  Nonconformity.parse({
    id: "NC-2026-01",
    source: { kind: "finding", ref: { kind: "finding", id: "F-10" } },
    reporter: { kind: "person", personId: "p1" },
    description: "Een inwoner kreeg een verouderd formulier mee",
    unitId: "SD",
    occurredOn: "2026-01-12",
    detectedOn: "2026-01-14",
    severity: 2,
    ...more,
  });
type Command = Parameters<typeof movedNonconformity>[1];
const action = (more: Partial<CorrectiveAction> = {}): CorrectiveAction => ({
  id: "A-1",
  executorIds: ["p3"],
  doneOn: day("2026-02-20"),
  ...more,
});
const given = (
  record: Nonconformity,
  command: Command["command"],
  actor: Command["actor"],
  when: string | { readonly on: string; readonly actions: readonly CorrectiveAction[] },
) => {
  const { on, actions } = typeof when === "string" ? { on: when, actions: [action()] } : when;
  return movedNonconformity(record, { command, actor, on: day(on), motivation: WHY }, actions);
};

const found = {
  containment: { text: "Oude formulieren weggehaald", by: "p3", on: "2026-01-14" },
  causeAnalysis: whys(),
  similarElsewhere: { checked: ["BZ", "BIB"], result: "Nergens anders gevonden" },
  correctiveActionIds: ["A-1"],
};
const effectiveness = (on: string, more: object = {}) => ({
  effectiveness: { verdict: "effective", by: "ia", on, evidence: proof, ...more },
});
const risks = { changed: false, why: "Het risico R-10 blijft zoals het was" };

/** A nonconformity that was implemented on 2 March 2026. */
function implemented(more: object = {}): Nonconformity {
  const steps = [
    ["accept", "2026-01-15"],
    ["contain", "2026-01-15"],
    ["analyse", "2026-02-02"],
    ["plan-actions", "2026-02-03"],
    ["implement", "2026-03-02"],
  ] as const;
  const start = nonconformity({ ...found, ...more });
  return steps.reduce((record, [command, on]) => afterwards(given(record, command, head, on)), start);
}

const by = (id: string) => {
  const judged = Nonconformity.parse({ ...implemented(), ...effectiveness("2026-04-01", { by: id }), risks });
  return came(given(judged, "check", { id, roles: ["internal-auditor"] }, "2026-04-01"));
};

describe("movedNonconformity", () => {
  it("goes from report to closure, thirty days after the implementation, by another", () => {
    const judged = Nonconformity.parse({ ...implemented(), ...effectiveness("2026-04-01"), risks });
    expect(came(given(judged, "check", auditor, "2026-03-31"))).toContain("guard-not-met effect-judged-by-actor");
    const checked = afterwards(given(judged, "check", auditor, "2026-04-01"));
    expect(came(given(checked, "close", auditor, "2026-04-01"))).toBe("closed");
  });

  it("29 days are too few, also for a judgement that is used later, and for an action that was done after the step", () => {
    const early = Nonconformity.parse({ ...implemented(), ...effectiveness("2026-03-31"), risks });
    expect(came(given(early, "check", auditor, "2026-06-01"))).toEqual(["guard-not-met days-since-implementation"]);
    const judged = Nonconformity.parse({ ...implemented(), ...effectiveness("2026-04-01"), risks });
    expect(
      came(given(judged, "check", auditor, { on: "2026-04-01", actions: [action({ doneOn: day("2026-03-10") })] })),
    ).toEqual(["guard-not-met days-since-implementation"]);
  });

  it("whoever carried out an action, or reported it done, never verifies it", () => {
    expect(by("p3")).toEqual(["separation-of-duties executor"]);
    expect(by("head-sd")).toEqual(["separation-of-duties executor"]);
    expect(by("ia")).toBe("effectiveness-check");
  });

  it("closes only with a root cause, the check elsewhere, an effect on evidence and the risk register reviewed", () => {
    const close = (more: object) => {
      const judged = Nonconformity.parse({ ...implemented(), ...effectiveness("2026-04-01"), ...more });
      const checked = afterwards(given(judged, "check", auditor, "2026-04-01"));
      return came(given(checked, "close", kc, "2026-04-02"));
    };
    expect(close({})).toEqual(["guard-not-met risks-reviewed"]);
    expect(close({ risks, causeAnalysis: whys({ roots: [] }) })).toEqual(["guard-not-met cause-complete"]);
    expect(close({ risks, similarElsewhere: undefined })).toEqual(["guard-not-met similar-checked"]);
    expect(close({ risks, ...effectiveness("2026-04-01", { evidence: [] }) })).toEqual([
      "guard-not-met effective-on-evidence",
    ]);
    expect(close({ risks })).toBe("closed");
  });

  it("what did not work is reopened: a new round with a new analysis and new actions", () => {
    const judged = Nonconformity.parse({ ...implemented(), ...effectiveness("2026-04-01", { verdict: "not" }), risks });
    const checked = afterwards(given(judged, "check", auditor, "2026-04-01"));
    expect(came(given(checked, "close", auditor, "2026-04-01"))).toEqual(["guard-not-met effective-on-evidence"]);
    const reopened = afterwards(given(checked, "reopen", auditor, "2026-04-01"));
    expect([reopened.state, reopened.earlierRounds.length, reopened.correctiveActionIds]).toEqual(["reopened", 1, []]);
    expect(came(given(reopened, "analyse", head, "2026-04-10"))).toEqual([
      "guard-not-met cause-complete",
      "guard-not-met similar-checked",
    ]);
    const again = Nonconformity.parse({ ...reopened, ...found, correctiveActionIds: ["A-2"] });
    const planned = afterwards(
      given(afterwards(given(again, "analyse", head, "2026-04-10")), "plan-actions", head, {
        on: "2026-04-10",
        actions: [action({ id: "A-2" })],
      }),
    );
    // Whoever carried out an action of the first round does not verify the second one either.
    const actions = [action(), action({ id: "A-2", executorIds: ["p4"] })];
    expect(nonconformityDuties(planned, actions).parts["executor"]).toEqual(["p3", "p4", "head-sd"]);
  });

  it("refuses an action that is not there or not done, and a reporter who rejects the own report", () => {
    const analysed = Nonconformity.parse({ ...nonconformity(found), state: "analysed" });
    expect(came(given(analysed, "plan-actions", head, { on: "2026-02-03", actions: [] }))).toEqual([
      "guard-not-met corrective-action-linked",
    ]);
    const planned = afterwards(given(analysed, "plan-actions", head, "2026-02-03"));
    const open = action({ executorIds: ["p3"] });
    const { doneOn: _, ...undone } = open;
    expect(came(given(planned, "implement", head, { on: "2026-03-02", actions: [undone] }))).toEqual([
      "guard-not-met corrective-actions-done",
    ]);
    expect(came(given(planned, "implement", head, "2026-02-19"))).toEqual(["guard-not-met corrective-actions-done"]);
    const reporter = { id: "p1", roles: ["unit-head"] } as const;
    expect(came(given(nonconformity(), "reject", reporter, "2026-01-15"))).toEqual(["separation-of-duties reporter"]);
    expect(came(given(nonconformity({ reporter: { kind: "anonymous" } }), "reject", reporter, "2026-01-15"))).toBe(
      "rejected",
    );
  });

  it("random edits and commands never close without cause, evidence, thirty days and an independent verifier", () => {
    const reached = walked<Nonconformity>({
      cycle: nonconformityLifeCycle,
      rare: ["reject"],
      start: nonconformity(),
      from: day("2026-01-15"),
      mostDays: 25,
      actors: [head, auditor, kc, { id: "p3", roles: ["internal-auditor", "unit-head"] }],
      edits: [
        (record) => Nonconformity.parse({ ...record, ...found }),
        (record) => Nonconformity.parse({ ...record, causeAnalysis: whys({ roots: [] }) }),
        (record, on, by) => Nonconformity.parse({ ...record, ...effectiveness(on, { by }), risks }),
        (record, on) => Nonconformity.parse({ ...record, ...effectiveness(on, { verdict: "partly" }) }),
        (record, on) => Nonconformity.parse({ ...record, ...effectiveness(on), risks }),
      ],
      move: (record, command) =>
        movedNonconformity(record, command as Command, [action({ doneOn: day("2026-01-20") })]),
      invariant: (after, { command, actor, on }, before) => {
        const last = before.steps.findLast((step) => step.command === "implement")?.on;
        const isJudged = command === "check" || command === "close";
        const isClosed = after.state === "closed";
        return {
          "never by who carried it out": !isJudged || actor.id !== "p3",
          "thirty days after": !isJudged || (last !== undefined && plusDays(last, 30) <= on),
          "on an effect": !isClosed || after.effectiveness?.verdict === "effective",
          "with a cause": !isClosed || (after.causeAnalysis?.roots.length ?? 0) > 0,
          "with the risks reviewed": !isClosed || after.risks !== undefined,
        };
      },
    });
    expect(reached.get("closed")).toBeGreaterThan(2);
    expect(reached.get("reopened")).toBeGreaterThan(2);
  });
});

describe("cause analysis", () => {
  it("five whys are complete with five answers and the last as the root", () => {
    expect(codes(whys())).toEqual([]);
    expect(codes(whys({ roots: [] }))).toEqual(["no-root-cause roots"]);
    expect(codes(whys({ roots: [{ text: "Oude map", from: "w3" }] }))).toEqual(["root-not-last-why roots[0]"]);
    expect(codes(whys({ roots: [{ text: "Oude map" }] }))).toEqual(["root-not-last-why roots[0]"]);
  });

  it("fewer whys need a reason to stop, and an answer is given once", () => {
    const three = {
      steps:
        whys().method === "five-whys"
          ? [
              { id: "a", because: "X" },
              { id: "b", because: " x " },
              { id: "c", because: "" },
            ]
          : [],
      roots: [{ text: "c", from: "c" }],
    };
    expect(codes(whys(three))).toEqual(["why-repeated steps[1]", "why-unanswered steps[2]", "whys-too-few steps"]);
    expect(codes(whys({ ...three, stoppedBecause: "Verder ligt het buiten onze macht" }))).toEqual([
      "why-repeated steps[1]",
      "why-unanswered steps[2]",
    ]);
  });

  it("a fishbone is complete when every bone was looked at and the root is a cause with evidence", () => {
    expect(codes(bones())).toEqual([]);
    expect(codes(bones({ roots: [{ text: "Twee toestellen", from: "e1" }] }))).toEqual([
      "root-without-evidence roots[0]",
    ]);
    expect(codes(bones({ roots: [{ text: "Iets anders" }] }))).toEqual(["root-not-a-cause roots[0]"]);
    const { bones: all } = bones() as Extract<CauseAnalysis, { method: "fishbone" }>;
    expect(codes(bones({ bones: all.filter(({ category }) => category !== "people") }))).toEqual([
      "bone-not-examined bones",
    ]);
    const one = all.map((bone) => (bone.category === "means" ? { ...bone, causes: [], nothingFound: true } : bone));
    expect(codes(bones({ bones: one }))).toEqual(["bones-too-few bones"]);
    expect(codes(bones({ bones: [...all, { category: "weather", causes: [] }] }))).toEqual(["bone-unknown bones[7]"]);
  });

  it("the bones are data", () => {
    const { bones: all } = bones() as Extract<CauseAnalysis, { method: "fishbone" }>;
    const categories = [...fishboneCategories(), "weather"];
    expect(causeAnalysisIssues(bones({ bones: all }), { categories }).map(({ params }) => params["category"])).toEqual([
      "weather",
    ]);
  });

  it("every issue has words, with the bone by its name", () => {
    const [issue] = causeAnalysisIssues(bones({ bones: [] }));
    expect(issue && causeIssueText(issue, "nl-BE")).toBe(
      "Er is nog niet gekeken naar: mensen. Schrijf wat je vond, of dat je er niets vond.",
    );
  });
});

const places = (text: string) =>
  blameFindings(text).map(({ params, code }) => `${params["found"]} ${code.split("-").slice(1).join("-")}`);

describe("blame-free wording", () => {
  it("finds phrases as whole words, whatever the case and the spaces, the longest one", () => {
    expect(places("Het was de fout van de collega.")).toEqual(["de fout van fault-of"]);
    expect(places("Dit kwam door de\n fout van de collega")).toEqual(["door de\n fout van fault-of"]);
    expect(places("SLORDIG gewerkt, weer eens")).toEqual(["SLORDIG character", "weer eens always-never"]);
  });

  it("leaves what only looks like it: debts, doms and rules about mistakes", () => {
    for (const text of [
      "De openstaande schuld van de inwoner is afbetaald",
      "schuldhulpverlening en schuldbemiddeling",
      "Het domein en de domiciliëring",
      "Het eigendom van de gemeente",
      "Een fout in het formulier",
      "Luisteren naar de inwoner",
    ])
      expect(places(text)).toEqual([]);
  });

  it("says where it stands, so that it can be underlined", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...blameRules().flatMap(({ phrases }) => phrases)), (before, phrase) => {
        const text = `${before} ${phrase} gisteren`;
        const found = blameFindings(text).filter(({ from }) => from > before.length);
        expect(found.length).toBeGreaterThan(0);
        for (const { from, length, params } of found) expect(text.slice(from, from + length)).toBe(params["found"]);
      }),
      { numRuns: 60 },
    );
  });

  it("every reason has words", () => {
    expect(blameRules().filter(({ reason }) => !pdcaMessages.has(`nonconformity.blame-${reason}`))).toEqual([]);
  });

  it("US-20 AC 1: warns who reports without a name, and who blames in any of the texts", () => {
    const issues = nonconformityIssues(
      nonconformity({
        reporter: { kind: "anonymous" },
        correction: "De schuldige is aangesproken",
        causeAnalysis: whys({ roots: [{ text: "Menselijke fout", from: "w5" }] }),
      }),
    );
    expect(issues.map(({ code, place }) => `${code} ${place}`)).toEqual([
      "nonconformity.anonymous-no-feedback reporter",
      "nonconformity.blame-guilt correction",
      "nonconformity.blame-fault-of causeAnalysis.roots[0].text",
    ]);
    expect(nonconformityIssues(nonconformity())).toEqual([]);
  });
});

it("asks for the check thirty days after the implementation, and is a loop until it is closed", () => {
  expect(nonconformityDueMoments(implemented()).map(({ kind, due }) => [kind, due])).toEqual([
    ["check-effect", "2026-04-01"],
  ]);
  expect(nonconformityDueMoments(nonconformity({ state: "rejected" }))).toEqual([]);
  expect(
    openLoops(nonconformityLoops([implemented()], { SD: "head-sd" }), day("2026-03-14")).map(({ ageDays }) => ageDays),
  ).toEqual([59]);
});

it("refuses what was found before it happened, and a severity off the scale, with the place", () => {
  const wrong = Nonconformity.safeParse({ ...nonconformity(), occurredOn: "2026-01-15" });
  expect(wrong.error && inputIssues(wrong.error, {}).map(({ path, code }) => [path, code])).toEqual([
    ["detectedOn", "nonconformity.detected-before-it-occurred"],
  ]);
  expect(Nonconformity.safeParse({ ...nonconformity(), severity: 6 }).error?.issues.map(({ path }) => path)).toEqual([
    ["severity"],
  ]);
});
