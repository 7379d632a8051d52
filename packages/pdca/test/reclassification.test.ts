import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
import {
  answerDue,
  CASE_KINDS,
  Complaint,
  complaintFrame,
  ComplaintRegulation,
  handover,
  movedComplaint,
  pdcaTerm,
  Proposal,
  receivedComplaint,
  receivedProposal,
  reclassifiedComplaint,
  reclassifiedProposal,
  visibleComplaint,
} from "@maatstaf/pdca";
import type { CaseKind, Reclassification } from "@maatstaf/pdca";
import { describe, expect, it } from "vitest";

const WHY = "Het gaat om iets van een andere soort.";
const coordinator = { id: "klc", roles: ["complaints-coordinator"] } as const;
const complaint = (more: object = {}): Complaint =>
  Complaint.parse({
    id: "k1",
    number: "K-2026-0007",
    receivedOn: "2026-03-02",
    channel: "letter",
    complainant: { kind: "known", personRef: "px-81" },
    content: { subject: "Weigering van een subsidie", description: "Ik ga niet akkoord met de beslissing." },
    about: { productId: "subsidie", unitIds: ["VT"], personIds: ["p7"] },
    regulation: { id: "KR", version: "1" },
    suspensions: [{ from: "2026-03-04", to: "2026-03-06", reason: "Wacht op stukken" }],
    state: "acknowledged",
    steps: [
      { command: "register", from: "received", to: "registered", by: "klc", on: "2026-03-03", motivation: "Geheim" },
    ],
    ...more,
  });
const decision = (to: CaseKind, more: object = {}): Reclassification => ({
  to,
  newId: "X-1",
  by: "klc",
  on: calendarDate("2026-03-10"),
  why: WHY,
  ...more,
});

const codes = (
  current: Complaint,
  to: CaseKind,
  more: object = {},
  actor: Parameters<typeof reclassifiedComplaint>[2] = coordinator,
) => {
  const result = reclassifiedComplaint(current, decision(to, more), actor);
  return result.kind === "refused" ? result.reasons.map(({ code }) => code) : [];
};

describe("a complaint", () => {
  it.each(CASE_KINDS.filter((kind) => kind !== "complaint" && kind !== "integrity-report"))(
    "that is a %s keeps its link, its clock and its day of receipt",
    (kind) => {
      const result = reclassifiedComplaint(complaint(), decision(kind), coordinator);
      if (result.kind !== "reclassified") throw new Error("refused");
      expect(result.handover).toMatchObject({
        kind,
        id: "X-1",
        receivedOn: "2026-03-02",
        handedOverOn: "2026-03-10",
        senderRefs: ["px-81"],
        suspensions: [{ from: "2026-03-04", to: "2026-03-06" }],
        links: [{ relation: "was", reference: { kind: "complaint", id: "k1" } }],
      });
      expect(result.record.state).toBe("reclassified");
      expect(result.record.links).toEqual([{ relation: "became", reference: { kind, id: "X-1" } }]);
      expect(result.record.reclassification).toEqual(decision(kind));
      expect(pdcaTerm("case-kind", kind, "nl-BE")).not.toBe("");
    },
  );

  it("that belongs to the integrity channel leaves the register at once, in any state before an answer", () => {
    for (const state of ["received", "registered", "acknowledged", "in-handling", "suspended", "extended"]) {
      const result = reclassifiedComplaint(complaint({ state }), decision("integrity-report"), coordinator);
      if (result.kind !== "reclassified") throw new Error("refused");
      const left = JSON.stringify(result.record);
      expect(left).not.toMatch(/px-81|subsidie|akkoord|p7|"VT"|X-1|Geheim|integrity|soort/u);
      expect(Complaint.safeParse(result.record).success).toBe(true);
      expect(result.record.confidentiality).toBe("restricted");
      expect(visibleComplaint(result.record, { id: "p1", roles: ["unit-head"] }).kind).toBe("hidden");
      expect(result.handover).toMatchObject({
        kind: "integrity-report",
        receivedOn: "2026-03-02",
        text: "Ik ga niet akkoord met de beslissing.",
        links: [],
      });
    }
  });

  it("that is answered, or left a complaint, or decided by another, is refused; nothing changes", () => {
    const before = complaint({ state: "answered" });
    const copy = structuredClone(before);
    expect(codes(before, "objection")).toEqual(["no-such-transition"]);
    expect(before).toEqual(copy);
    expect(codes(complaint(), "complaint")).toEqual(["guard-not-met"]);
    expect(codes(complaint(), "objection", { by: "another" })).toEqual(["guard-not-met"]);
    expect(codes(complaint(), "objection", {}, { id: "klc", roles: ["complaint-handler"] })).toEqual([
      "role-not-allowed",
    ]);
  });

  it("is not reclassified by a bare command, which would lose what it says", () => {
    const regulation = ComplaintRegulation.parse({
      ...complaintFrame("nl"),
      id: "KR",
      version: "1",
      adoptedBy: "college",
      adoptedOn: "2025-01-01",
      secondLine: { body: "ombudsman" },
      anonymous: "refused",
      retentionYears: 5,
    });
    const outcome = movedComplaint(
      complaint(),
      { command: "reclassify" as never, actor: coordinator, on: calendarDate("2026-03-10") },
      { regulation, calendar: holidayCalendar("nl") },
    );
    expect(outcome.kind).toBe("refused");
  });
});

it("a report that was left too long becomes a complaint with its first day of receipt, its clock and its link", () => {
  const passed = handover(
    {
      kind: "report",
      id: "M-17",
      receivedOn: calendarDate("2026-03-16"),
      senderRefs: ["px-4"],
      subject: "Put in de weg",
      text: "Voor de derde keer gemeld.",
      suspensions: [],
      links: [],
    },
    decision("complaint", { newId: "k9", on: calendarDate("2026-04-20") }),
  );
  if (passed.kind !== "handed-over") throw new Error("refused");
  const received = receivedComplaint(passed.handover, { channel: "web-form", regulation: { id: "KR", version: "1" } });
  expect(received).toMatchObject({
    id: "k9",
    receivedOn: "2026-03-16",
    state: "received",
    complainant: { personRef: "px-4" },
  });
  expect(received.links).toEqual([{ relation: "was", reference: { kind: "report", id: "M-17" } }]);
  const regulation = ComplaintRegulation.parse({
    ...complaintFrame("nl"),
    id: "KR",
    version: "1",
    adoptedBy: "college",
    adoptedOn: "2025-01-01",
    secondLine: { body: "ombudsman" },
    anonymous: "refused",
    retentionYears: 5,
  });
  expect(answerDue(received, { regulation, calendar: holidayCalendar("nl") }, calendarDate("2026-04-20")).date).toBe(
    "2026-04-28",
  );
  expect(() => receivedProposal(passed.handover, "inhabitant")).toThrow(/complaint/u);
});

const proposal = (more: object = {}): Proposal =>
  Proposal.parse({
    id: "v1",
    number: "V-1",
    source: "inhabitant",
    submitterRefs: ["px-3"],
    receivedOn: "2026-02-02",
    text: "Leer de bediende manieren.",
    state: "received",
    ...more,
  });

describe("a proposal", () => {
  const actor = { id: "klc", roles: ["quality-coordinator"] } as const;

  it("that is a complaint goes there and can come back, with every link it had", () => {
    const there = reclassifiedProposal(proposal(), decision("complaint", { newId: "k7" }), actor);
    if (there.kind !== "reclassified") throw new Error("refused");
    const received = receivedComplaint(there.handover, { channel: "web-form", regulation: { id: "KR", version: "1" } });
    const back = reclassifiedComplaint(received, decision("proposal", { newId: "v8" }), coordinator);
    if (back.kind !== "reclassified") throw new Error("refused");
    const again = receivedProposal(back.handover, "inhabitant");
    expect([again.receivedOn, again.text, again.submitterRefs]).toEqual([
      "2026-02-02",
      "Leer de bediende manieren.",
      ["px-3"],
    ]);
    expect(again.links.map(({ reference: { kind, id } }) => `${kind}:${id}`)).toEqual(["proposal:v1", "complaint:k7"]);
    expect(() =>
      receivedComplaint(back.handover, { channel: "other", regulation: { id: "KR", version: "1" } }),
    ).toThrow(/proposal/u);
  });

  it("that belongs to the integrity channel leaves nothing to read", () => {
    const result = reclassifiedProposal(proposal(), decision("integrity-report"), actor);
    if (result.kind !== "reclassified") throw new Error("refused");
    expect(JSON.stringify(result.record)).not.toMatch(/px-3|bediende|X-1|integrity|soort/u);
    expect(result.handover.text).toBe("Leer de bediende manieren.");
    expect(reclassifiedProposal(proposal({ state: "decided" }), decision("complaint"), actor).kind).toBe("refused");
    expect(reclassifiedProposal(proposal(), decision("proposal"), actor).kind).toBe("refused");
  });
});
