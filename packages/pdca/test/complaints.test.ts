/// <reference types="node" />
import { calendarDate, holidayCalendar, inputIssues, localCalendar, openCommands, plusDays } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import { SUPPRESSED, suppressedLine } from "@maatstaf/statistics";
import {
  ADMISSIBILITY_GROUNDS,
  anonymisedFrom,
  answerDue,
  CAUSE_CATEGORIES,
  comparedYears,
  Complaint,
  complaintDeadlines,
  complaintFrame,
  complaintIssues,
  complaintKpis,
  complaintLifeCycle,
  ComplaintRegulation,
  complaintRetention,
  complaintStatistic,
  ComplaintStatistic,
  complaintStatus,
  complaintYear,
  handlerConflicts,
  movedComplaint,
  OMBUDS_NORMS,
  pdcaIssueText,
  pdcaMessages,
  pdcaTerm,
  proposedNonconformities,
  visibleComplaint,
} from "@maatstaf/pdca";
import type { ComplaintCommand, ComplaintRules } from "@maatstaf/pdca";
import { golden } from "@maatstaf/testkit";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const days = (amount: number) => ({ amount, unit: "calendar-days", roll: "forward" }) as const;
const local = {
  id: "KR",
  version: "2026.1",
  adoptedBy: "gemeenteraad",
  adoptedOn: "2025-12-15",
  anonymous: "as-report",
  retentionYears: 5,
};
const frame = complaintFrame("be-vlg");
const terms = {
  ...frame.terms,
  acknowledgement: days(10),
  answer: days(45),
  extension: { amount: 30, unit: "calendar-days" },
};
const flemish = (more: object = {}): ComplaintRules => ({
  regulation: ComplaintRegulation.parse({
    ...frame,
    terms,
    ...local,
    secondLine: { body: "Vlaamse Ombudsdienst" },
    ...more,
  }),
  calendar: holidayCalendar("be"),
});
const dutch = (more: object = {}): ComplaintRules => ({
  regulation: ComplaintRegulation.parse({
    ...complaintFrame("nl"),
    ...local,
    secondLine: { body: "Nationale ombudsman" },
    ...more,
  }),
  calendar: holidayCalendar("nl"),
});
const complaint = (more: object = {}): Complaint =>
  Complaint.parse({
    id: "k1",
    number: "K-2026-0001",
    receivedOn: "2026-03-02",
    channel: "phone",
    complainant: { kind: "known", personRef: "px-81" },
    content: { subject: "Toon aan de telefoon", description: "De medewerker hing op." },
    about: { productId: "paspoort", unitIds: ["BZ"], personIds: ["p7"], decisionChainIds: ["p2"] },
    regulation: { id: "KR", version: "2026.1" },
    handlerId: "p9",
    ...more,
  });
const RULES = flemish();
const ON = calendarDate("2026-03-20");
const WHY = "Een reden die lang genoeg is.";
const coordinator = { id: "klc", roles: ["complaints-coordinator", "intake"] } as const;
const handler = { id: "p9", roles: ["complaint-handler"] } as const;
const judgement = (more: object = {}) => ({
  round: 0,
  verdict: "founded",
  findings: "Het klopt.",
  by: "p9",
  on: "2026-03-18",
  ...more,
});
const answer = (more: object = {}) => ({
  round: 0,
  text: "U hebt gelijk.",
  mentionsSecondLine: true,
  by: "p9",
  on: "2026-03-19",
  ...more,
});
const move = (
  current: Complaint,
  command: ComplaintCommand["command"],
  actor: ComplaintCommand["actor"],
  {
    rules = RULES,
    ...more
  }: { readonly rules?: ComplaintRules; readonly on?: CalendarDate; readonly motivation?: string } = {},
) => movedComplaint(current, { command, actor, on: ON, ...more }, rules);
const why = (outcome: ReturnType<typeof movedComplaint>) =>
  outcome.kind === "refused"
    ? outcome.reasons.map(({ code, params }) => `${code} ${params["guard"] ?? params["part"] ?? ""}`.trim())
    : outcome.record.state;

const issues = (input: object) =>
  inputIssues(ComplaintRegulation.safeParse(input).error, input).map(({ path, code }) => `${path} ${code}`);

const weeks = (amount: number) => ({ amount, unit: "weeks", roll: "forward" });

const aged = (more: object) => {
  const inadmissibility = {
    ground: "older-than-a-year",
    motivation: WHY,
    remedies: "De ombudsdienst",
    by: "klc",
    on: ON,
  };
  return why(move(complaint({ state: "acknowledged", inadmissibility, ...more }), "declare-inadmissible", coordinator));
};

describe("a regulation", () => {
  it("without terms is refused in Flanders, where the decree gives none", () => {
    expect(issues({ ...frame, ...local })).toEqual([
      "terms.acknowledgement complaint.regulation-without-terms",
      "terms.answer complaint.regulation-without-terms",
    ]);
    expect(issues({ ...frame, ...local, terms })).toEqual([]);
    expect(issues({ ...frame, ...local, terms: { ...terms, answer: days(0) } })).toEqual([
      "terms.answer.amount too-small",
    ]);
    expect(issues({ ...frame, ...local, terms, adoptedOn: "2025-02-30" })).toEqual(["adoptedOn not-a-calendar-date"]);
  });

  it("of the Netherlands may be shorter than the Awb, never longer, and names an ombudsman", () => {
    const nl = complaintFrame("nl");
    const secondLine = { body: "Nationale ombudsman" };
    expect(issues({ ...nl, ...local })).toEqual(["secondLine complaint.second-line-missing"]);
    expect(issues({ ...nl, ...local, secondLine })).toEqual([]);
    expect(issues({ ...nl, ...local, secondLine, terms: { ...nl.terms, answer: weeks(4) } })).toEqual([]);
    expect(
      issues({
        ...nl,
        ...local,
        secondLine,
        terms: { ...nl.terms, answer: weeks(7), extension: { amount: 2, unit: "months" } },
      }),
    ).toEqual(["terms.answer complaint.term-longer-than-law", "terms.extension complaint.term-longer-than-law"]);
    const { answerWithCommittee: _, ...without } = nl.terms;
    expect(issues({ ...nl, ...local, secondLine, committeeAdvises: true, terms: without })).toEqual([
      "terms.answerWithCommittee complaint.regulation-without-terms",
    ]);
  });

  it("has words for each of its codes, its grounds, the fifteen norms and the causes, in both languages", () => {
    for (const locale of ["nl-BE", "en-GB"] as const) {
      expect(pdcaMessages.text(locale, "complaint.term-longer-than-law", { term: "answer", maximum: 42 })).toContain(
        "42",
      );
      expect(pdcaMessages.text(locale, "complaint.regulation-without-terms", { term: "answer" })).not.toContain("{");
      expect(pdcaMessages.has("complaint.second-line-missing")).toBe(true);
      for (const ground of ADMISSIBILITY_GROUNDS) expect(pdcaTerm("complaint-ground", ground, locale)).not.toBe("");
      for (const norm of OMBUDS_NORMS) expect(pdcaTerm("ombuds-norm", norm, locale)).not.toBe("");
      for (const cause of CAUSE_CATEGORIES) expect(pdcaTerm("complaint-cause", cause, locale)).not.toBe("");
      for (const verdict of ComplaintStatistic.shape.outcome.options)
        expect(pdcaTerm("complaint-verdict", verdict, locale)).not.toBe("");
    }
    expect(() => pdcaTerm("ombuds-norm", "no-norm", "nl-BE")).toThrow(RangeError);
    expect(new Set(OMBUDS_NORMS).size).toBe(15);
  });
});

const standing = (more: object, on: string) =>
  complaintDeadlines(complaint(more), RULES, calendarDate(on)).map((deadline) => deadline.standing);

const due = (current: Complaint, rules: ComplaintRules, kind: string, on: CalendarDate = ON) =>
  complaintDeadlines(current, rules, on).find((deadline) => deadline.kind === kind)?.due.date;

describe("terms", () => {
  const g34 = golden<unknown, Record<string, { ack: string; answer: string }>>("G34");
  it.skipIf(g34 === undefined)("G34: acknowledgement and answer in Flanders", () => {
    const cases = Object.entries(g34?.expected ?? {});
    expect(cases).toHaveLength(3);
    for (const [receivedOn, { ack, answer: expected }] of cases) {
      const current = complaint({ receivedOn });
      const on = calendarDate(receivedOn);
      expect(due(current, RULES, "acknowledgement", on)).toBe(ack);
      expect(due(current, RULES, "answer", on)).toBe(expected);
    }
  });

  const g36 = golden<unknown, Record<string, { six: string; six_plus_four: string; ten: string }>>("G36");
  it.skipIf(g36 === undefined)("G36: six weeks, four more, ten with a committee in the Netherlands", () => {
    const cases = Object.entries(g36?.expected ?? {});
    expect(cases).toHaveLength(3);
    for (const [receivedOn, { six, six_plus_four: longer, ten }] of cases) {
      const current = complaint({ receivedOn });
      const extension = { noticeOn: plusDays(calendarDate(receivedOn), 20), why: WHY };
      expect(answerDue(current, dutch(), ON).date).toBe(six);
      expect(answerDue({ ...current, extension }, dutch(), ON).date).toBe(longer);
      expect(answerDue(current, dutch({ committeeAdvises: true }), ON).date).toBe(ten);
    }
    const calendar = localCalendar(holidayCalendar("nl"), {
      id: "nl-decree",
      version: "1",
      with: ["equated-by-decree"],
    });
    const rules = { ...dutch({ calendarId: "nl-decree" }), calendar };
    expect(answerDue(complaint({ receivedOn: "2026-04-02" }), rules, ON).date).toBe("2026-05-18");
  });

  const g37 = golden<unknown, { deadline: string; without: string }>("G37");
  it.skipIf(g37 === undefined)("G37: a term suspended while waiting for the complainant", () => {
    expect(answerDue(complaint(), RULES, ON).date).toBe(g37?.expected.without);
    const suspensions = [{ from: "2026-03-10", to: "2026-03-24", reason: "Wacht op stukken" }];
    expect(answerDue(complaint({ suspensions }), RULES, ON).date).toBe(g37?.expected.deadline);
  });

  it("a suspension that still runs counts up to the day of reading, a day at a time", () => {
    const current = complaint({ suspensions: [{ from: "2026-03-10", reason: "Wacht op stukken" }] });
    const at = (on: string) => answerDue(current, RULES, calendarDate(on)).unrolled;
    expect([at("2026-03-09"), at("2026-03-10"), at("2026-03-11"), at("2026-03-24")]).toEqual([
      "2026-04-16",
      "2026-04-16",
      "2026-04-17",
      "2026-04-30",
    ]);
  });

  it("consent lasts until the day agreed to; a reopening starts the term anew", () => {
    const consent = { until: "2026-08-03", on: "2026-04-01" };
    expect(answerDue(complaint({ consent }), dutch(), ON).date).toBe("2026-08-03");
    const steps = [{ command: "reopen", from: "closed", to: "in-handling", by: "klc", on: "2026-06-01" }];
    expect(answerDue(complaint({ steps, reopened: 1 }), RULES, ON).date).toBe("2026-07-16");
  });

  it("what was agreed or noticed before a reopening does not lengthen the term after it", () => {
    const steps = [{ command: "reopen", from: "closed", to: "in-handling", by: "klc", on: "2026-06-01" }];
    const old = { steps, reopened: 1, state: "in-handling", extension: { noticeOn: "2026-03-10", why: WHY } };
    expect(answerDue(complaint({ ...old, consent: { until: "2026-12-01", on: "2026-04-01" } }), dutch(), ON).date).toBe(
      "2026-07-13",
    );
    const later = calendarDate("2026-06-05");
    expect(why(move(complaint(old), "extend", handler, { on: later }))).toEqual(["guard-not-met notice-sent-in-time"]);
    const fresh = { ...old, extension: { noticeOn: "2026-06-04", why: WHY } };
    expect(why(move(complaint(fresh), "extend", handler, { on: later }))).toBe("extended");
    expect(answerDue(complaint(fresh), RULES, later).date).toBe("2026-08-17");
  });

  it("a suspension that ends before it starts is refused with a code and a place", () => {
    const input = { ...complaint(), suspensions: [{ from: "2026-03-10", to: "2026-03-09" }] };
    const { error } = Complaint.safeParse(input);
    expect(inputIssues(error, input).map(({ path, code }) => `${path} ${code}`)).toEqual([
      "suspensions[0].to complaint.suspension-ends-before-it-starts",
    ]);
    expect(pdcaMessages.has("complaint.suspension-ends-before-it-starts")).toBe(true);
  });

  it("the notice that a Dutch complaint is not handled goes out within four weeks", () => {
    const inadmissibility = {
      ground: "already-handled",
      motivation: WHY,
      remedies: "Ombudsman",
      by: "klc",
      on: "2026-04-01",
    };
    const [, notice] = complaintDeadlines(complaint({ inadmissibility }), dutch(), calendarDate("2026-05-01"));
    expect(notice).toMatchObject({ kind: "inadmissibility", due: { date: "2026-03-30" }, standing: "met-late" });
  });

  it("another regulation or calendar than its own is a mistake of the caller", () => {
    expect(() => complaintDeadlines(complaint(), flemish({ version: "2027.1" }), ON)).toThrow(/2026\.1/u);
    expect(() => complaintDeadlines(complaint(), { ...RULES, calendar: holidayCalendar("nl") }, ON)).toThrow(
      /calendar nl/u,
    );
  });

  it("standings: running, overdue, met, met late", () => {
    expect(standing({}, "2026-03-03")).toEqual(["running", "running", "running"]);
    expect(standing({}, "2026-04-17")).toEqual(["overdue", "overdue", "overdue"]);
    const steps = [{ command: "register", from: "received", to: "registered", by: "klc", on: "2026-03-03" }];
    expect(
      standing({ steps, acknowledgedOn: "2026-03-13", answers: [answer({ on: "2026-04-16" })] }, "2026-05-01"),
    ).toEqual(["met", "met-late", "met"]);
  });
});

const inadmissible = (ground: string, rules = RULES) =>
  why(
    move(
      complaint({
        state: "acknowledged",
        inadmissibility: { ground, motivation: WHY, remedies: "Ombudsman", by: "klc", on: "2026-03-10" },
      }),
      "declare-inadmissible",
      coordinator,
      { rules },
    ),
  );

const back = (more: object) =>
  why(
    move(
      complaint({
        state: "second-line",
        judgements: [judgement({ verdict: "unfounded", ...more })],
        answers: [answer()],
        secondLine: {
          body: "Vlaamse Ombudsdienst",
          sentOn: "2026-03-19",
          outcome: { on: "2026-03-20", text: "U had de inwoner moeten horen.", verdict: "founded" },
        },
        lesson: { kind: "action", actionIds: ["A-1"] },
      }),
      "close",
      coordinator,
    ),
  );

describe("movedComplaint", () => {
  it("US-36 AC 1: registered by staff from a phone call, acknowledged, handled, answered with the second line, closed", () => {
    let current = complaint({ handlerId: undefined });
    const step = (command: ComplaintCommand["command"], actor: ComplaintCommand["actor"]) => {
      const outcome = move(current, command, actor);
      expect([command, why(outcome)]).toEqual([command, outcome.kind === "moved" ? outcome.record.state : "moved"]);
      if (outcome.kind === "moved") current = outcome.record;
    };
    step("register", coordinator);
    current = { ...current, acknowledgedOn: calendarDate("2026-03-03") };
    step("acknowledge", coordinator);
    current = { ...current, handlerId: "p9" };
    step("assign", coordinator);
    current = {
      ...current,
      ...complaintParts({
        judgements: [judgement({ causeCategory: "treatment" })],
        answers: [answer()],
        lesson: { kind: "action", actionIds: ["A-1"] },
      }),
    };
    step("answer", handler);
    step("close", coordinator);
    expect(current.steps.map(({ to }) => to)).toEqual([
      "registered",
      "acknowledged",
      "in-handling",
      "answered",
      "closed",
    ]);
  });

  it("US-36 AC 2 and US-36 AC 3: number, handler by role and dates by the regulation, and no name of staff", () => {
    const status = complaintStatus(complaint({ receivedOn: "2026-03-27" }), RULES, calendarDate("2026-03-28"));
    expect(status).toMatchObject({
      number: "K-2026-0001",
      handledBy: "complaint-handler",
      secondLine: "Vlaamse Ombudsdienst",
    });
    expect(status.dates.map(({ kind, date }) => [kind, date])).toEqual([
      ["registration", "2026-03-30"],
      ["acknowledgement", "2026-04-07"],
      ["answer", "2026-05-11"],
    ]);
    expect(JSON.stringify(status)).not.toMatch(/p7|p2|p9|px-81|hing op/u);
    expect(complaintStatus(complaint({ handlerId: undefined }), RULES, ON).handledBy).toBe("complaints-coordinator");
    expect(complaintStatus(complaint(), dutch({ committeeAdvises: true }), ON).handledBy).toBe("committee");
  });

  it("US-36 AC 4: an answer that does not mention the second line is refused", () => {
    const current = complaint({
      state: "in-handling",
      judgements: [judgement()],
      answers: [answer({ mentionsSecondLine: false })],
    });
    expect(why(move(current, "answer", handler))).toEqual(["guard-not-met second-line-mentioned"]);
  });

  it("decision 11: the handler is never the subject, in the chain of decision, or the complainant", () => {
    for (const handlerId of ["p7", "p2", "px-81"]) {
      expect(why(move(complaint({ state: "acknowledged", handlerId }), "assign", coordinator))).toEqual([
        "guard-not-met handler-independent",
      ]);
      const parts = {
        state: "in-handling",
        handlerId,
        judgements: [judgement({ by: handlerId })],
        answers: [answer()],
      };
      const outcome = move(complaint(parts), "answer", { id: handlerId, roles: ["complaint-handler"] });
      expect(outcome.kind === "refused" && outcome.reasons.map(({ params }) => params["guard"])).toContain(
        "handler-independent",
      );
    }
    expect(
      why(
        move(
          complaint({
            state: "acknowledged",
            inadmissibility: {
              ground: "already-handled",
              motivation: WHY,
              remedies: "Geen",
              by: "p2",
              on: "2026-03-10",
            },
          }),
          "declare-inadmissible",
          { ...coordinator, id: "p2" },
        ),
      ),
    ).toEqual(["separation-of-duties decision-chain"]);
  });

  it("Awb 9:7, second paragraph: a body may handle a complaint about itself; in Flanders it may not", () => {
    const current = complaint({ about: { conductOf: "body", personIds: ["p9"] } });
    expect(handlerConflicts(current, "p9", dutch().regulation)).toEqual([]);
    expect(handlerConflicts(current, "p9", RULES.regulation)).toEqual(["subject"]);
    const heard = { hearing: { kind: "waived", ground: "declined-by-complainant" } };
    const parts = {
      ...heard,
      state: "in-handling",
      about: { conductOf: "body", personIds: ["p9"] },
      judgements: [judgement()],
      answers: [answer()],
    };
    expect(why(move(complaint(parts), "answer", handler, { rules: dutch() }))).toBe("answered");
  });

  it("in the Netherlands the complainant is heard, or waived it, or was satisfied", () => {
    const parts = { state: "in-handling", judgements: [judgement()], answers: [answer()] };
    expect(why(move(complaint(parts), "answer", handler, { rules: dutch() }))).toEqual([
      "guard-not-met heard-or-waived",
    ]);
    const report = { kind: "document", id: "D-1" };
    const heard = complaint({ ...parts, hearing: { kind: "held", on: "2026-03-16", report } });
    expect(why(move(heard, "answer", handler, { rules: dutch() }))).toBe("answered");
    const settled = complaint({ ...parts, judgements: [judgement({ verdict: "corrected-during-handling" })] });
    expect(why(move(settled, "answer", handler, { rules: dutch() }))).toBe("answered");
  });

  it("what was founded is not closed without a cause and a lesson: an action, or why there is none", () => {
    const close = (more: object) =>
      why(move(complaint({ state: "answered", answers: [answer()], ...more }), "close", coordinator));
    for (const verdict of ["founded", "partly-founded"]) {
      expect(close({ judgements: [judgement({ verdict })] })).toEqual(["guard-not-met lesson-drawn"]);
      expect(close({ judgements: [judgement({ verdict, causeCategory: "treatment" })] })).toEqual([
        "guard-not-met lesson-drawn",
      ]);
      expect(
        close({ judgements: [judgement({ verdict, causeCategory: "treatment" })], lesson: { kind: "none", why: WHY } }),
      ).toBe("closed");
    }
    expect(close({ judgements: [judgement({ verdict: "unfounded" })] })).toBe("closed");
    expect(Complaint.safeParse({ ...complaint(), lesson: { kind: "none", why: "nvt" } }).success).toBe(false);
  });

  it("not handled only on a ground that the regulation knows, with its remedies", () => {
    expect(inadmissible("policy-or-regulation-as-such")).toBe("inadmissible");
    expect(inadmissible("policy-or-regulation-as-such", dutch())).toEqual(["guard-not-met ground-in-regulation"]);
    expect(inadmissible("criminal-investigation", dutch())).toBe("inadmissible");
  });

  it("too old only by the day of the facts, more than twelve months before receipt", () => {
    expect(aged({})).toEqual(["guard-not-met ground-in-regulation"]);
    expect(aged({ factsOn: "2025-03-02" })).toEqual(["guard-not-met ground-in-regulation"]);
    expect(aged({ factsOn: "2025-03-01" })).toBe("inadmissible");
  });

  it("without a name is handled only where the regulation says so, and turned down for it only there", () => {
    const anonymous = complaint({ state: "acknowledged", complainant: { kind: "anonymous" } });
    expect(why(move(anonymous, "assign", coordinator))).toEqual(["guard-not-met anonymity-allowed"]);
    expect(why(move(anonymous, "assign", coordinator, { rules: flemish({ anonymous: "handled" }) }))).toBe(
      "in-handling",
    );
    const inadmissibility = { ground: "anonymous", motivation: WHY, remedies: "Geen", by: "klc", on: "2026-03-10" };
    const turnedDown = (more: object, rules: ComplaintRules) =>
      why(
        move(complaint({ state: "acknowledged", inadmissibility, ...more }), "declare-inadmissible", coordinator, {
          rules,
        }),
      );
    expect(turnedDown({ complainant: { kind: "anonymous" } }, dutch({ anonymous: "refused" }))).toBe("inadmissible");
    expect(turnedDown({ complainant: { kind: "anonymous" } }, dutch())).toEqual(["guard-not-met ground-in-regulation"]);
    expect(turnedDown({}, RULES)).toEqual(["guard-not-met ground-in-regulation"]);
  });

  it("is extended once, with a notice within the term; further only by consent, where the law knows it", () => {
    const extended = (noticeOn: string, on = "2026-04-20", rules = RULES) =>
      why(
        move(complaint({ state: "in-handling", extension: { noticeOn, why: WHY } }), "extend", handler, {
          on: calendarDate(on),
          rules,
        }),
      );
    expect(extended("2026-04-16")).toBe("extended");
    expect(extended("2026-04-17")).toEqual(["guard-not-met notice-sent-in-time"]);
    const { extension: _, ...without } = terms;
    expect(extended("2026-04-16", "2026-04-20", flemish({ terms: without }))).toEqual([
      "guard-not-met extension-allowed",
    ]);
    const consent = complaint({ state: "extended", consent: { until: "2026-08-03", on: "2026-03-19" } });
    expect(why(move(consent, "extend-by-consent", handler))).toEqual(["guard-not-met consent-allowed"]);
    expect(why(move(consent, "extend-by-consent", handler, { rules: dutch() }))).toBe("extended");
    expect(
      why(move(complaint({ state: "extended", extension: { noticeOn: "2026-03-10", why: WHY } }), "extend", handler)),
    ).toEqual(["no-such-transition"]);
  });

  it("waits for the complainant and goes on where it was", () => {
    const waiting = complaint({ state: "extended", suspensions: [{ from: "2026-03-18", reason: "Wacht op stukken" }] });
    const suspended = move(waiting, "suspend", handler);
    expect(suspended.kind === "moved" && why(move(suspended.record, "resume", handler))).toEqual([
      "guard-not-met waiting-ended",
    ]);
    const ended = complaintParts({
      suspensions: [{ from: "2026-03-18", to: "2026-03-20", reason: "Wacht op stukken" }],
    }).suspensions;
    expect(
      suspended.kind === "moved" && why(move({ ...suspended.record, suspensions: ended }, "resume", handler)),
    ).toBe("extended");
    expect(why(move(complaint({ state: "in-handling" }), "suspend", handler))).toEqual([
      "guard-not-met waiting-for-complainant",
    ]);
  });

  it("is reopened once, within 30 days, and learns anew", () => {
    const closed = (on: string) =>
      complaint({
        state: "closed",
        lesson: { kind: "none", why: WHY },
        steps: [{ command: "close", from: "answered", to: "closed", by: "klc", on }],
      });
    expect(why(move(closed("2026-02-17"), "reopen", coordinator, { motivation: WHY }))).toEqual([
      "guard-not-met soon-after-closing",
    ]);
    const again = move(closed("2026-02-18"), "reopen", coordinator, { motivation: WHY });
    expect(again.kind === "moved" && [again.record.reopened, again.record.lesson]).toEqual([1, undefined]);
    expect(why(move({ ...closed("2026-03-01"), reopened: 1 }, "reopen", coordinator, { motivation: WHY }))).toEqual([
      "counter-exhausted",
    ]);
    const old = complaint({ state: "in-handling", reopened: 1, judgements: [judgement()], answers: [answer()] });
    expect(why(move(old, "answer", handler))).toEqual([
      "guard-not-met judged",
      "guard-not-met answer-sent",
      "guard-not-met second-line-mentioned",
    ]);
  });

  it("goes to the second line and comes back with its outcome", () => {
    const sent = complaint({ state: "closed", secondLine: { body: "Vlaamse Ombudsdienst", sentOn: "2026-03-19" } });
    const there = move(sent, "send-to-second-line", coordinator);
    expect(why(there)).toBe("second-line");
    expect(there.kind === "moved" && why(move(there.record, "close", coordinator))).toEqual([
      "guard-not-met second-line-answered",
    ]);
    const secondLine = complaintParts({
      secondLine: { body: "x", sentOn: "2026-03-19", outcome: { on: "2026-03-20", text: "Gegrond" } },
    }).secondLine;
    expect(
      there.kind === "moved" && why(move({ ...there.record, ...(secondLine && { secondLine }) }, "close", coordinator)),
    ).toBe("closed");
    expect(why(move(complaint({ state: "closed" }), "send-to-second-line", coordinator))).toEqual([
      "guard-not-met second-line-recorded",
    ]);
  });

  it("what the second line found right is not closed without a cause and a lesson either", () => {
    expect(back({})).toEqual(["guard-not-met lesson-drawn"]);
    expect(back({ causeCategory: "treatment" })).toBe("closed");
  });

  it("a lesson names an action that exists, and an old record that was founded has one: with words", () => {
    const closed = complaint({ state: "closed", judgements: [judgement({ causeCategory: "treatment" })] });
    const taught = complaint({ ...closed, lesson: { kind: "action", actionIds: ["A-1", "A-9"] } });
    const found = complaintIssues([closed, taught, complaint({ state: "in-handling" })], [{ id: "A-1" }]);
    expect(found.map(({ code, place, params }) => [code, place, params["found"]])).toEqual([
      ["complaint.lesson-missing", "complaints[0].lesson", undefined],
      ["complaint.lesson-names-no-action", "complaints[1].lesson", "A-9"],
    ]);
    for (const issue of found) expect(pdcaIssueText(issue, "nl-BE")).toContain("k1");
  });

  it("random edits and commands never let the subject answer, or close what was founded without a lesson", () => {
    const actors = [
      coordinator,
      handler,
      handler,
      { id: "p7", roles: ["complaint-handler", "complaints-coordinator"] } as const,
    ];
    const edit = fc.constantFrom<object>(
      { acknowledgedOn: "2026-03-03" },
      { acknowledgedOn: "2026-03-03" },
      { judgements: [judgement({ causeCategory: "treatment" }), judgement({ round: 1, causeCategory: "treatment" })] },
      { judgements: [judgement({ causeCategory: "treatment" }), judgement({ round: 1 })] },
      { answers: [answer(), answer({ round: 1 })] },
      { lesson: { kind: "none", why: WHY } },
      { handlerId: "p7" },
      { handlerId: "p9" },
      { suspensions: [] },
      { suspensions: [{ from: "2026-03-10", to: "2027-12-01", reason: "Wacht" }] },
      { extension: { noticeOn: "2026-03-10", why: WHY } },
    );
    const step = fc.record({ edit, pick: fc.nat(), actor: fc.constantFrom(...actors), days: fc.nat(4) });
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
        let current = complaint();
        let on = ON;
        for (const { edit: change, pick, actor, days: later } of steps) {
          on = plusDays(on, later);
          current = Complaint.parse({ ...current, ...change });
          const open = openCommands(complaintLifeCycle, current.state, actor.roles).filter(
            (command) => command !== "reclassify",
          );
          const command = open[pick % Math.max(1, open.length)] ?? "register";
          const before = JSON.stringify(current);
          const outcome = movedComplaint(current, { command, actor, on, motivation: WHY }, RULES);
          expect(JSON.stringify(current)).toBe(before);
          if (outcome.kind === "refused") continue;
          const { record } = outcome;
          reached.add(record.state);
          expect(command === "assign" && record.handlerId !== "p9").toBe(false);
          expect(command === "answer" && (record.handlerId !== "p9" || actor.id !== "p9")).toBe(false);
          const last = record.judgements.findLast(({ round }) => round === record.reopened);
          const hasLesson = record.lesson !== undefined && last?.causeCategory !== undefined;
          expect(record.state === "closed" && last?.verdict === "founded" && !hasLesson).toBe(false);
          expect(record.reopened).toBeLessThanOrEqual(1);
          current = record;
        }
      }),
      { numRuns: 200 },
    );
    expect([...reached]).toEqual(
      expect.arrayContaining(["in-handling", "suspended", "extended", "answered", "closed"]),
    );
  });
});

/** Parts of a complaint, parsed. */
function complaintParts(more: object): Complaint {
  const parsed = complaint(more);
  return Object.fromEntries(Object.entries(parsed).filter(([name]) => name in more)) as unknown as Complaint;
}

const standings = (count: number, standing: "in-time" | "late" | "open-past-term" | "open-within-term") =>
  Array.from({ length: count }, () => ({ outcome: "open", handling: { standing } }) as const);

describe("key figures", () => {
  interface Case {
    readonly rec: string;
    readonly done: string | null;
    readonly founded: string | null;
  }
  const g45 = golden<
    { readonly complaints: readonly Case[]; readonly reference: string },
    {
      readonly deadlines: readonly string[];
      readonly late: readonly boolean[];
      readonly due: number;
      readonly in_time_pct: number;
      readonly founded_or_partly_pct_of_closed: number;
      readonly median_days_closed: number;
    }
  >("G45");

  it.skipIf(g45 === undefined)("G45: in time, founded and median days on a reference date", () => {
    if (g45 === undefined) return;
    const reference = calendarDate(g45.input.reference);
    const verdicts: Record<string, string> = { founded: "founded", partly: "partly-founded", unfounded: "unfounded" };
    const complaints = g45.input.complaints.map(({ rec, done, founded }) =>
      complaint({
        receivedOn: rec,
        ...(done === null
          ? {}
          : {
              judgements: [judgement({ verdict: verdicts[founded ?? ""], on: done })],
              answers: [answer({ on: done })],
            }),
      }),
    );
    const statistics = complaints.map((one) => complaintStatistic(one, RULES, reference));
    expect(complaints.map((one) => answerDue(one, RULES, reference).date)).toEqual(g45.expected.deadlines);
    expect(statistics.map(({ handling }) => handling?.standing !== "in-time")).toEqual(g45.expected.late);
    const { inTime, founded, handlingDays } = complaintKpis(statistics);
    expect(inTime.denominator).toBe(g45.expected.due);
    expect((100 * inTime.numerator) / inTime.denominator).toBeCloseTo(g45.expected.in_time_pct, 6);
    expect((100 * founded.numerator) / founded.denominator).toBeCloseTo(
      g45.expected.founded_or_partly_pct_of_closed,
      6,
    );
    expect(handlingDays).toEqual({ kind: "median", days: g45.expected.median_days_closed, answered: 3 });
  });

  const g40 = golden<
    { closed_on_time: number; closed_late: number; open_past_norm: number; open_within_norm: number },
    { denominator: number; compliance_pct: number }
  >("G40");
  it.skipIf(g40 === undefined)("G40: the same convention for what is open past its term, and within it", () => {
    if (g40 === undefined) return;
    const { input, expected } = g40;
    const { inTime } = complaintKpis([
      ...standings(input.closed_on_time, "in-time"),
      ...standings(input.closed_late, "late"),
      ...standings(input.open_past_norm, "open-past-term"),
      ...standings(input.open_within_norm, "open-within-term"),
    ]);
    expect(inTime.denominator).toBe(expected.denominator);
    expect((100 * inTime.numerator) / inTime.denominator).toBeCloseTo(expected.compliance_pct, 6);
  });

  it("reclassified complaints have no handling, since their clock runs on elsewhere", () => {
    const statistic = complaintStatistic(complaint({ state: "reclassified" }), RULES, calendarDate("2027-01-01"));
    expect([statistic.outcome, statistic.handling]).toEqual(["reclassified", undefined]);
  });
});

const statistics = (list: readonly Complaint[]) =>
  list.map((one) => complaintStatistic(one, RULES, calendarDate("2026-06-01")));

describe("the yearly report", () => {
  const verdicts = ["founded", "unfounded", "partly-founded"] as const;
  const many = (year: number, count: number) =>
    Array.from({ length: count }, (_, at) =>
      complaint({
        id: `k-${year}-${at}`,
        number: `K-${year}-${at}`,
        receivedOn: `${year}-${String((at % 12) + 1).padStart(2, "0")}-05`,
        complainant: { kind: "known", personRef: `px-${at}` },
        about: { productId: at % 9 === 0 ? "paspoort" : "afval", unitIds: ["BZ"] },
        state: "closed",
        judgements: [
          judgement({
            verdict: verdicts[at % 3],
            ombudsNorms: ["correct-treatment"],
            causeCategory: "treatment",
            on: `${year + 1}-01-31`,
          }),
        ],
        answers: [answer({ on: `${year}-${String((at % 12) + 1).padStart(2, "0")}-25` })],
        lesson: { kind: "action", actionIds: ["A-1"] },
        steps: [{ command: "close", from: "answered", to: "closed", by: "klc", on: `${year + 1}-02-01` }],
      }),
    );

  it("US-31 AC 1: numbers, terms, founded share, ombuds norms, improvements", () => {
    const report = complaintYear(statistics(many(2025, 20)), 2025);
    expect(report.kpis).toMatchObject({
      received: 20,
      inTime: { numerator: 20, denominator: 20 },
      founded: { numerator: 13, denominator: 20 },
    });
    expect(report.ombudsNorms.counts[report.ombudsNorms.classes.indexOf("correct-treatment")]).toBe(20);
    expect(report.lessons).toEqual({ classes: ["action", "none"], counts: [20, 0] });
    expect(report.products).toEqual({ classes: ["afval", "paspoort"], counts: [17, 3] });
  });

  it("US-31 AC 2: nobody in it can be known, and counts below 5 are hidden by the one suppression", () => {
    const report = complaintYear(statistics(many(2025, 20)), 2025);
    expect(JSON.stringify(report)).not.toMatch(/px-|K-2025|hing op|Toon/u);
    const line = suppressedLine(report.products.counts);
    expect(line.kind === "suppressed-line" && line.published.cells).toEqual([SUPPRESSED, SUPPRESSED]);
  });

  it("US-31 AC 3: three years with intervals that hold the figure", () => {
    const years = [2023, 2024, 2025].map((year) =>
      complaintYear(statistics([...many(2023, 14), ...many(2024, 20), ...many(2025, 26)]), year),
    );
    const compared = comparedYears(
      years,
      new Map([
        [2023, 28_000],
        [2024, 28_200],
        [2025, 28_400],
      ]),
    );
    expect(compared.map(({ received }) => received)).toEqual([14, 20, 26]);
    for (const { per1000, inTime, founded } of compared) {
      for (const figure of [per1000, inTime, founded]) {
        if ("kind" in figure) throw new Error("a figure is missing");
        expect(figure.interval.lower <= figure.value && figure.value <= figure.interval.upper).toBe(true);
      }
    }
    expect(() => comparedYears(years, new Map())).toThrow(/inhabitants/u);
    expect(comparedYears([complaintYear([], 2025)], new Map([[2025, 1000]]))[0]).toMatchObject({
      inTime: { kind: "none-due" },
      founded: { kind: "none-judged" },
    });
  });

  it("says the same after anonymisation: statistics stay, persons go", () => {
    const list = [...many(2019, 12), ...many(2020, 9)];
    const on = calendarDate("2025-06-01");
    const { kept, wipedIds, statistics: left } = complaintRetention(list, () => RULES, on);
    expect([kept.length, wipedIds.length, left.length]).toEqual([9, 12, 12]);
    const before = list.map((one) => complaintStatistic(one, RULES, on));
    const after = [...left, ...kept.map((one) => complaintStatistic(one, RULES, on))];
    for (const year of [2019, 2020]) expect(complaintYear(after, year)).toEqual(complaintYear(before, year));
    expect(JSON.stringify(left)).not.toMatch(/px-|K-2019|k-2019|Toon|p7|\d{4}-\d{2}-\d{2}/u);
    expect(left.every((statistic) => ComplaintStatistic.safeParse(statistic).success)).toBe(true);
    const [first] = list;
    expect(first && anonymisedFrom(first, RULES.regulation)).toBe("2025-02-01");
    expect(anonymisedFrom(complaint(), RULES.regulation)).toBeUndefined();
  });
});

const founded = (id: string, receivedOn: string, more: object = {}) =>
  complaint({
    id,
    receivedOn,
    judgements: [judgement({ causeCategory: "wrong-information", on: receivedOn, ...more })],
  });

describe("patterns", () => {
  const on = calendarDate("2026-04-30");

  it("three similar founded complaints in twelve months on one product propose a nonconformity", () => {
    const three = [founded("k1", "2025-05-01"), founded("k2", "2025-11-20"), founded("k3", "2026-04-30")];
    expect(proposedNonconformities(three, on)).toEqual([
      { productId: "paspoort", causeCategory: "wrong-information", complaintIds: ["k1", "k2", "k3"] },
    ]);
    expect(proposedNonconformities(three, calendarDate("2026-05-01"))).toEqual([]);
    expect(proposedNonconformities(three.slice(1), on)).toEqual([]);
  });

  it("does not count another cause, a partial or no founding, or what has its nonconformity", () => {
    const two = [founded("k1", "2026-01-01"), founded("k2", "2026-01-02")];
    expect(proposedNonconformities([...two, founded("k3", "2026-01-03", { causeCategory: "treatment" })], on)).toEqual(
      [],
    );
    expect(proposedNonconformities([...two, founded("k3", "2026-01-03", { verdict: "partly-founded" })], on)).toEqual(
      [],
    );
    expect(proposedNonconformities([...two, { ...founded("k3", "2026-01-03"), nonconformityId: "NC-1" }], on)).toEqual(
      [],
    );
    expect(
      proposedNonconformities(
        [...two, { ...founded("k3", "2026-01-03"), about: { ...complaint().about, productId: "afval" } }],
        on,
      ),
    ).toEqual([]);
  });
});

const reader = (id: string, ...roles: string[]) => ({ id, roles });

describe("confidentiality", () => {
  it("only the coordinator and the handler read a complaint; nobody else finds a person or a word in it", () => {
    expect(visibleComplaint(complaint(), reader("klc", "complaints-coordinator")).kind).toBe("full");
    expect(visibleComplaint(complaint(), reader("p9", "complaint-handler")).kind).toBe("full");
    for (const role of [
      "application-administrator",
      "unit-head",
      "quality-coordinator",
      "general-director",
      "complaint-handler",
    ]) {
      const seen = visibleComplaint(complaint(), reader("p1", role));
      expect(seen.kind).toBe("masked");
      expect(JSON.stringify(seen)).not.toMatch(/px-81|p7|p2|p9|hing op|Toon/u);
    }
  });

  it("US-34 AC 3: an external auditor finds no content of a complaint, and a restricted one not at all", () => {
    const auditor = reader("ea", "external-auditor");
    const seen = visibleComplaint(complaint(), auditor);
    expect(Object.keys(seen).toSorted()).toEqual(
      ["id", "kind", "number", "productId", "receivedOn", "state", "unitIds"].toSorted(),
    );
    expect(visibleComplaint(complaint({ confidentiality: "restricted" }), auditor)).toEqual({ kind: "hidden" });
  });

  it("whom it is about sees it masked, whatever their role; a restricted one is hidden", () => {
    expect(visibleComplaint(complaint(), reader("p7", "complaints-coordinator")).kind).toBe("masked");
    const restricted = complaint({ confidentiality: "restricted" });
    expect(visibleComplaint(restricted, reader("p1", "unit-head")).kind).toBe("hidden");
    expect(visibleComplaint(restricted, reader("p7", "complaints-coordinator")).kind).toBe("hidden");
    expect(visibleComplaint(restricted, reader("p9")).kind).toBe("full");
  });
});
