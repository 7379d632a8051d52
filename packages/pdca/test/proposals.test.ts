import { calendarDate, holidayCalendar, openCommands, plusDays } from "@maatstaf/kernel";
import {
  DECISION_WHY,
  mergedProposals,
  movedProposal,
  Proposal,
  proposalClock,
  ProposalForm,
  proposalLifeCycle,
  proposalStatistics,
  rankedProposals,
  SIMILAR_FROM,
  similarProposals,
  submittedProposal,
  textLikeness,
} from "@maatstaf/pdca";
import type { ProposalCommand } from "@maatstaf/pdca";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const BE = holidayCalendar("be");
const ON = calendarDate("2026-03-02");
const WHY = "Er is plaats voor tien fietsen en de kost past in het budget.";
const decision = (more: object = {}) => ({
  round: 0,
  verdict: "accept",
  why: WHY,
  by: "head",
  on: "2026-03-01",
  ...more,
});
const proposal = (more: object = {}): Proposal =>
  Proposal.parse({
    id: "v1",
    number: "V-2026-014",
    source: "employee",
    submitterRefs: ["p7"],
    receivedOn: "2026-02-02",
    text: "Zet een fietsenrek aan het loket.",
    unitId: "FAC",
    ...more,
  });
const head = { id: "head", roles: ["unit-head"] } as const;
const coordinator = { id: "kc", roles: ["quality-coordinator"] } as const;
const team = { id: "mt", roles: ["management-team"] } as const;
const submitter = { id: "p7", roles: ["submitter"] } as const;
const done = [{ id: "A-1", state: "closed" }] as const;
const move = (
  current: Proposal,
  command: ProposalCommand["command"],
  actor: ProposalCommand["actor"],
  more: object = {},
) => movedProposal(current, { command, actor, on: ON, ...more }, done);
const why = (outcome: ReturnType<typeof movedProposal>) =>
  outcome.kind === "refused"
    ? outcome.reasons.map(({ code, params }) => `${code} ${params["guard"] ?? params["part"] ?? ""}`.trim())
    : outcome.record.state;

describe("proposing something", () => {
  it("US-16 AC 1: a form of at most five fields, one of them compulsory", () => {
    expect(Object.keys(ProposalForm.shape).length).toBeLessThanOrEqual(5);
    expect(ProposalForm.safeParse({ text: "Fietsenrek" }).success).toBe(true);
    expect(ProposalForm.safeParse({ benefit: "Minder auto's" }).success).toBe(false);
    expect(ProposalForm.safeParse({ text: "  " }).success).toBe(false);
  });

  it("US-16 AC 2: similar proposals are suggested, the likest first", () => {
    const known = [
      proposal({ id: "v1" }),
      proposal({ id: "v2", text: "Aan het loket ontbreekt een fietsenrek, zet er een." }),
      proposal({ id: "v3", text: "Maak de wachtzaal gezelliger met planten" }),
      proposal({ id: "v4", state: "merged" }),
    ];
    const found = similarProposals("Graag een fietsenrek zetten bij het loket", known);
    expect(found.map(({ id }) => id)).toEqual(["v1", "v2"]);
    expect(found.every(({ likeness }) => likeness >= SIMILAR_FROM)).toBe(true);
    expect(similarProposals("Graag een fietsenrek zetten bij het loket", known, { limit: 1 })).toHaveLength(1);
  });

  it("US-16 AC 3: the receipt is immediate, with a number and the day of triage", () => {
    const { proposal: fresh, receipt } = submittedProposal(
      { text: "Fietsenrek", submitterRef: "p7" },
      { id: "v1", number: "V-1", source: "employee", on: ON, calendar: BE },
    );
    expect(receipt).toEqual({ number: "V-1", receivedOn: "2026-03-02", triageBy: "2026-03-16" });
    expect([fresh.state, fresh.submitterRefs]).toEqual(["received", ["p7"]]);
  });

  it("US-16 AC 4: a decision says why in 40 characters at least, and is told within 30 days", () => {
    expect(
      Proposal.safeParse({ ...proposal(), decisions: [decision({ why: "x".repeat(DECISION_WHY - 1) })] }).success,
    ).toBe(false);
    expect(
      Proposal.safeParse({ ...proposal(), decisions: [decision({ why: "x".repeat(DECISION_WHY) })] }).success,
    ).toBe(true);
    const decided = proposal({ state: "decided", decisions: [decision()] });
    expect(why(move(decided, "feed-back", head))).toEqual(["guard-not-met everybody-heard-why"]);
    const told = proposal({
      state: "decided",
      decisions: [decision()],
      feedback: [{ round: 0, to: "p7", on: "2026-03-02" }],
    });
    expect(why(move(told, "feed-back", head))).toBe("fed-back");
    const clock = (on: string, current = decided) => proposalClock(current, BE, calendarDate(on));
    expect(clock("2026-03-31")).toMatchObject({ feedbackBy: "2026-03-31", isFeedbackLate: false });
    expect(clock("2026-04-01").isFeedbackLate).toBe(true);
    expect(clock("2026-04-01", told).isFeedbackLate).toBe(false);
  });
});

const AFTER_DECISION: readonly string[] = ["fed-back", "in-realisation", "realised", "published", "rejected", "closed"];

describe("movedProposal", () => {
  it("nobody triages or decides on their own proposal", () => {
    const own = { id: "p7", roles: ["unit-head", "management-team"] } as const;
    expect(why(move(proposal({ state: "received" }), "triage", own))).toEqual(["separation-of-duties submitter"]);
    const decided = proposal({ state: "triaged", decisions: [decision({ by: "p7" })] });
    expect(why(move(decided, "decide", own))).toEqual(["separation-of-duties submitter"]);
  });

  it("goes from triage over advice to realisation, when its actions are secured", () => {
    let current = proposal({ state: "received", assessment: { impact: 4, effort: 1, advice: "Doen" } });
    const step = (command: ProposalCommand["command"], actor: ProposalCommand["actor"]) => {
      const outcome = move(current, command, actor);
      expect([command, outcome.kind]).toEqual([command, "moved"]);
      if (outcome.kind === "moved") current = outcome.record;
    };
    step("triage", head);
    step("advise", { id: "dg", roles: ["think-group"] });
    current = { ...current, decisions: proposal({ decisions: [decision()] }).decisions };
    step("decide", head);
    current = { ...current, feedback: [{ round: 0, to: "p7", on: ON }] };
    step("feed-back", head);
    expect(why(move(current, "realise", head))).toEqual(["guard-not-met action-named"]);
    current = { ...current, actionIds: ["A-1"] };
    step("realise", head);
    expect(
      movedProposal(current, { command: "finish", actor: head, on: ON }, [{ id: "A-1", state: "done" }]).kind,
    ).toBe("refused");
    step("finish", head);
    step("publish", coordinator);
    expect(current.state).toBe("published");
  });

  it("a rejection can be appealed once, to the management team, and not to who decided first", () => {
    const rejected = proposal({ state: "rejected", decisions: [decision({ verdict: "reject", by: "mt" })] });
    expect(why(move(rejected, "appeal", { ...submitter, id: "p1" }, { motivation: WHY }))).toEqual([
      "guard-not-met actor-is-submitter",
    ]);
    const appealed = move(rejected, "appeal", submitter, { motivation: WHY });
    expect(why(appealed)).toBe("appealed");
    if (appealed.kind !== "moved") return;
    const again = (by: string) => ({
      ...appealed.record,
      decisions: proposal({
        decisions: [
          decision({ verdict: "reject", by: "mt" }),
          decision({ round: 1, verdict: "reject", by, on: "2026-03-02" }),
        ],
      }).decisions,
    });
    expect(why(move(again("mt"), "decide", team))).toEqual(["separation-of-duties first-decider"]);
    expect(why(move(again("mt2"), "decide", { ...team, id: "mt2" }))).toBe("decided");
    expect(why(move(again("head"), "decide", head))).toEqual(["role-not-allowed"]);
    expect(why(move({ ...appealed.record, state: "rejected" }, "appeal", submitter, { motivation: WHY }))).toEqual([
      "counter-exhausted",
    ]);
  });

  it("what is decided as later is taken up again with a fresh decision", () => {
    const later = proposal({ state: "fed-back", decisions: [decision({ verdict: "later" })] });
    expect(why(move(later, "realise", head))).toEqual([
      "guard-not-met verdict-favourable",
      "guard-not-met action-named",
    ]);
    const again = move(later, "take-up-again", head, { motivation: WHY });
    expect(again.kind === "moved" && why(move(again.record, "decide", head))).toEqual([
      "guard-not-met decision-by-actor",
    ]);
  });

  it("random commands never realise without a favourable decision by another, nor close before all heard why", () => {
    const actors = [
      head,
      head,
      coordinator,
      team,
      submitter,
      { id: "p7", roles: ["unit-head", "quality-coordinator", "management-team"] } as const,
    ];
    const edits = fc.constantFrom("accept", "reject", "later", "tell", "tell", "action", "none");
    const step = fc.record({ edit: edits, pick: fc.nat(), actor: fc.constantFrom(...actors), days: fc.nat(10) });
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 50 }), (steps) => {
        let current = proposal({ state: "received", submitterRefs: ["p7", "p8"] });
        let on = ON;
        for (const { edit, pick, actor, days } of steps) {
          on = plusDays(on, days);
          const round = current.appealed;
          if (edit === "accept" || edit === "reject" || edit === "later") {
            current = Proposal.parse({
              ...current,
              decisions: [...current.decisions, decision({ verdict: edit, by: actor.id, on, round })],
            });
          }
          if (edit === "tell")
            current = Proposal.parse({
              ...current,
              feedback: [...current.feedback, { round, to: "p7", on }, { round, to: "p8", on }],
            });
          if (edit === "action") current = { ...current, actionIds: ["A-1"] };
          const open = openCommands(proposalLifeCycle, current.state, actor.roles).filter(
            (command) => command !== "merge" && command !== "reclassify",
          );
          const command = open[pick % Math.max(1, open.length)] ?? "triage";
          const before = JSON.stringify(current);
          const outcome = movedProposal(current, { command, actor, on, motivation: WHY }, done);
          expect(JSON.stringify(current)).toBe(before);
          if (outcome.kind === "refused") continue;
          const { record } = outcome;
          reached.add(record.state);
          expect((command === "decide" || command === "triage") && actor.id === "p7").toBe(false);
          const last = record.decisions.findLast((one) => one.round === record.appealed);
          expect(AFTER_DECISION.includes(record.state) && last === undefined).toBe(false);
          const hasHeard = (ref: string) =>
            record.feedback.some(({ to, on: day }) => to === ref && last !== undefined && day >= last.on);
          expect(command === "feed-back" && !record.submitterRefs.every(hasHeard)).toBe(false);
          expect(command === "realise" && last?.verdict !== "accept").toBe(false);
          expect(record.appealed).toBeLessThanOrEqual(1);
          current = record;
        }
      }),
      { numRuns: 300 },
    );
    expect([...reached]).toEqual(expect.arrayContaining(["decided", "fed-back", "in-realisation", "rejected"]));
  });
});

describe("mergedProposals", () => {
  const given = { actor: coordinator, on: ON };

  it("all who submitted hear why of the one that goes on; its clock is that of the first", () => {
    const merged = mergedProposals(
      proposal({ state: "triaged", votes: 2 }),
      [
        proposal({ id: "v2", submitterRefs: ["p8"], receivedOn: "2026-01-15", votes: 3, state: "received" }),
        proposal({ id: "v3", submitterRefs: ["p7"], state: "submitted" }),
      ],
      given,
    );
    if (merged.kind !== "merged") throw new Error("refused");
    expect(merged.survivor).toMatchObject({
      submitterRefs: ["p7", "p8"],
      receivedOn: "2026-01-15",
      votes: 5,
      state: "triaged",
    });
    expect(merged.merged.map(({ state, links }) => [state, links[0]?.reference.id])).toEqual([
      ["merged", "v1"],
      ["merged", "v1"],
    ]);
    const decided = {
      ...merged.survivor,
      state: "decided" as const,
      decisions: proposal({ decisions: [decision()] }).decisions,
    };
    const halfTold = { ...decided, feedback: [{ round: 0, to: "p7", on: ON }] };
    expect(why(move(halfTold, "feed-back", head))).toEqual(["guard-not-met everybody-heard-why"]);
    expect(
      why(move({ ...halfTold, feedback: [...halfTold.feedback, { round: 0, to: "p8", on: ON }] }, "feed-back", head)),
    ).toBe("fed-back");
  });

  it("is all or nothing: one that is decided already stops the merge", () => {
    const outcome = mergedProposals(
      proposal({ state: "triaged" }),
      [proposal({ id: "v2", state: "received" }), proposal({ id: "v3", state: "decided" })],
      given,
    );
    expect(outcome).toEqual({
      kind: "refused",
      reasons: [{ code: "no-such-transition", params: { state: "decided", command: "merge" } }],
    });
    expect(
      mergedProposals(proposal({ state: "decided" }), [proposal({ id: "v2", state: "received" })], given).kind,
    ).toBe("refused");
    expect(() => mergedProposals(proposal(), [proposal()], given)).toThrow(/v1/u);
  });

  it("never loses a submitter or a vote", () => {
    const one = fc.record({
      refs: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { maxLength: 3 }),
      votes: fc.nat(9),
    });
    fc.assert(
      fc.property(one, fc.array(one, { maxLength: 4 }), (first, others) => {
        const all = [first, ...others].map(({ refs, votes }, at) =>
          proposal({ id: `v${at}`, submitterRefs: refs, votes, state: "received" }),
        );
        const [survivor = proposal(), ...duplicates] = all;
        const merged = mergedProposals(survivor, duplicates, given);
        if (merged.kind !== "merged") throw new Error("refused");
        expect(new Set(merged.survivor.submitterRefs)).toEqual(
          new Set(all.flatMap(({ submitterRefs }) => submitterRefs)),
        );
        expect(merged.survivor.votes).toBe(all.reduce((sum, { votes }) => sum + votes, 0));
      }),
      { numRuns: 60 },
    );
  });
});

const clockOn = (on: string, more: object = {}) => proposalClock(proposal(more), BE, calendarDate(on));

const told = (on: string) => [{ round: 0, to: "p7", on }];

const item = (id: string, impact: number, effort: number, votes: number) => ({
  id,
  votes,
  assessment: { impact, effort },
});

describe("terms and figures", () => {
  it("triage within 10 working days, escalation when 60 days went by without a decision", () => {
    expect(clockOn("2026-02-16")).toMatchObject({ triageBy: "2026-02-16", isTriageLate: false });
    expect(clockOn("2026-02-17").isTriageLate).toBe(true);
    const late = { steps: [{ command: "triage", from: "received", to: "triaged", by: "head", on: "2026-02-17" }] };
    expect(clockOn("2026-03-01", late).isTriageLate).toBe(true);
    expect(clockOn("2026-04-03").isEscalated).toBe(false);
    expect(clockOn("2026-04-04").isEscalated).toBe(true);
    expect(clockOn("2026-04-04", { decisions: [decision()] }).isEscalated).toBe(false);
    expect(clockOn("2026-04-04", { state: "merged" })).toMatchObject({ isEscalated: false, isTriageLate: false });
  });

  it("number, acceptance, days to feedback and realised, as counts", () => {
    const list = [
      proposal({ id: "v1", state: "realised", decisions: [decision()], feedback: told("2026-03-05") }),
      proposal({
        id: "v2",
        state: "rejected",
        decisions: [decision({ verdict: "reject" })],
        feedback: told("2026-04-20"),
      }),
      proposal({ id: "v3", state: "decided", decisions: [decision({ verdict: "pilot" })] }),
      proposal({ id: "v4", state: "received" }),
      proposal({ id: "v5", state: "merged" }),
      proposal({ id: "v6", state: "reclassified" }),
    ];
    expect(proposalStatistics(list, calendarDate("2026-03-20"))).toEqual({
      submitted: 5,
      accepted: { numerator: 2, denominator: 3 },
      realised: { numerator: 1, denominator: 2 },
      heardInTime: { numerator: 1, denominator: 2 },
      feedbackDays: { kind: "median", days: 54, counted: 2 },
    });
    expect(proposalStatistics(list, calendarDate("2026-04-01")).heardInTime).toEqual({ numerator: 1, denominator: 3 });
  });

  it("3.14: in order by impact, effort, votes, id; those not assessed are left out", () => {
    const list = [
      item("b", 4, 1, 0),
      item("a", 4, 1, 0),
      item("c", 5, 5, 0),
      item("d", 4, 1, 7),
      { id: "e", votes: 99, assessment: undefined },
    ];
    expect(rankedProposals(list).map(({ id }) => id)).toEqual(["c", "d", "a", "b"]);
  });
});

describe("textLikeness", () => {
  it("is symmetric, from 0 to 1, and 1 for a text with itself", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const likeness = textLikeness(one, other);
        expect(likeness).toBe(textLikeness(other, one));
        expect(likeness >= 0 && likeness <= 1).toBe(true);
        const self = textLikeness(one, one);
        expect(self === 1 || self === 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("does not hear case, accents, order or small words", () => {
    expect(textLikeness("Een café aan het water", "HET WATER en een cafe")).toBe(1);
    expect(textLikeness("", "")).toBe(0);
    expect(textLikeness("fietsenrek loket", "koffie wachtzaal")).toBeLessThan(0.1);
  });
});
