import { calendarDate } from "@maatstaf/kernel";
import {
  ActionDraft,
  collectedReview,
  ManagementReview,
  movedReview,
  openLoops,
  reviewActionDrafts,
  reviewDueMoments,
  reviewFile,
  reviewLifeCycle,
  reviewLoops,
  reviewTopics,
  reviewTrend,
} from "@maatstaf/pdca";
import type { ReviewInput } from "@maatstaf/pdca";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterwards, came, walked, WHY } from "./model.ts";

const day = calendarDate;
const director = { id: "ad", roles: ["general-director"] } as const;
const kc = { id: "kc", roles: ["quality-coordinator"] } as const;

const offer = (topicId: string, more: object = {}) =>
  ({
    topicId,
    ownerId: "kc",
    sources: [{ kind: "report", id: `R-${topicId}` }],
    figures: [],
    trend: "same",
    ...more,
  }) as const;
const topics = reviewTopics("be-vlg").map(({ id }) => id);
const stated = (input: ReviewInput): ReviewInput => ({
  ...input,
  statement: { by: input.ownerId, on: day("2026-02-01"), text: "Stabiel; geen bijsturing nodig." },
});
const review = (more: object = {}): ManagementReview =>
  ManagementReview.parse({ id: "DB-2025", jurisdiction: "be-vlg", period: "2025", chairId: "ad", ...more });
const full = collectedReview(
  review(),
  topics.map((id) => offer(id)),
).inputs.map(stated);
const output = (more: object = {}) => ({
  id: "O-1",
  kind: "resources",
  decision: "Een halve VTE voor dossierbeheer",
  why: WHY,
  action: { title: { nl: "Vacature openstellen" }, kind: "decision-follow-up" },
  ...more,
});
type Command = Parameters<typeof movedReview>[1];
const given = (record: ManagementReview, command: Command["command"], actor: Command["actor"], on: string) =>
  movedReview(record, { command, actor, on: day(on), motivation: WHY });

const moved = (before: number, after: number, better: "higher" | "lower") => ({ before, after, better });

const missing = (why: string) =>
  reviewFile(
    review({ inputs: [{ topicId: "suppliers", ownerId: "aan", missing: { by: "aan", on: "2026-02-01", why } }] }),
  ).find(({ topic }) => topic.id === "suppliers")?.standing;

const standings = (record: ManagementReview) =>
  Object.fromEntries(reviewFile(record).map(({ topic, standing }) => [topic.id, standing]));

describe("the file of a management review", () => {
  it("US-08 AC 1: holds the twelve inputs of ISO 9001 and the three of the decree, present or flagged", () => {
    expect(topics).toHaveLength(15);
    expect(reviewTopics("nl").map(({ id }) => id)).toEqual(topics.slice(0, 12));
    const file = reviewFile(review({ inputs: [offer("audits")] }));
    expect(file.map(({ topic }) => topic.id)).toEqual(topics);
    expect(file.filter(({ standing }) => standing === "no-input")).toHaveLength(14);
  });

  it("US-08 AC 2: is collected automatically; each input wants a trend and the statement of its owner", () => {
    const collected = collectedReview(review(), [
      offer("audits", { trend: undefined }),
      offer("objectives"),
      offer("unknown"),
    ]);
    expect(standings(collected)).toMatchObject({
      audits: "no-trend",
      objectives: "no-statement",
      suppliers: "no-input",
    });
    expect(collected.inputs).toHaveLength(2);
    const again = collectedReview({ ...collected, inputs: collected.inputs.map(stated) }, [
      offer("audits", { trend: "better" }),
    ]);
    expect(standings(again)).toMatchObject({ audits: "complete", objectives: "complete" });
  });

  it("collects nothing any more once the input is complete", () => {
    const complete = review({ state: "input-complete", inputs: full });
    expect(collectedReview(complete, [offer("audits", { trend: "worse" })])).toEqual(complete);
  });

  it("a missing input is excused by a why of forty characters, not by less", () => {
    expect(missing("Nog niet gemeten.")).toBe("no-input");
    expect(missing(WHY)).toBe("excused");
  });

  it("a trend is the way figures went, never their mean", () => {
    expect(reviewTrend([moved(1, 1, "lower")])).toBe("same");
    expect(reviewTrend([moved(1, 1, "lower"), moved(7, 8, "higher")])).toBe("better");
    expect(reviewTrend([moved(2, 3, "lower"), moved(5, 5, "higher")])).toBe("worse");
    expect(reviewTrend([moved(100, 1, "lower"), moved(7.2, 7.1, "higher")])).toBe("mixed");
    const any = fc.array(
      fc.record({
        before: fc.integer(),
        after: fc.integer(),
        better: fc.constantFrom("higher" as const, "lower" as const),
      }),
    );
    const mirrored = { better: "worse", worse: "better", same: "same", mixed: "mixed", unknown: "unknown" } as const;
    fc.assert(
      fc.property(any, (figures) => {
        const back = figures.map(({ before, after, better }) => ({ before: after, after: before, better }));
        expect(reviewTrend(back)).toBe(mirrored[reviewTrend(figures)]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("movedReview", () => {
  const ready = { inputs: full, heldOn: "2026-03-02", participants: ["ad", "fd"] };

  it("goes from collecting to communicated", () => {
    const complete = afterwards(given(review(ready), "complete-input", kc, "2026-02-20"));
    expect(came(given(complete, "hold-review", director, "2026-03-01"))).toEqual(["guard-not-met review-day-come"]);
    const held = afterwards(given(complete, "hold-review", director, "2026-03-02"));
    expect(came(given(held, "record-decisions", kc, "2026-03-02"))).toEqual(["guard-not-met decision-taken"]);
    const recorded = afterwards(
      given(ManagementReview.parse({ ...held, outputs: [output()] }), "record-decisions", kc, "2026-03-03"),
    );
    expect(came(given(recorded, "adopt", kc, "2026-03-09"))).toContain("role-not-allowed");
    expect(came(given(recorded, "adopt", director, "2026-03-09"))).toEqual(["guard-not-met minutes-written"]);
    const adopted = afterwards(given({ ...recorded, minutesId: "DOC-3" }, "adopt", director, "2026-03-09"));
    expect(came(given(adopted, "communicate", kc, "2026-03-10"))).toEqual([
      "guard-not-met drafts-taken-up",
      "guard-not-met communicated-to-someone",
    ]);
    const told = ManagementReview.parse({
      ...adopted,
      outputs: [output({ actionId: "A-9" })],
      communicatedTo: ["all"],
    });
    expect(came(given(told, "communicate", kc, "2026-03-10"))).toBe("communicated");
  });

  it("US-08 AC 1: cannot be adopted with a missing input, unless it says why", () => {
    const [, ...others] = full;
    const recorded = { ...ready, state: "decisions-recorded", outputs: [output()], minutesId: "DOC-3" };
    expect(came(given(review({ ...recorded, inputs: others }), "adopt", director, "2026-03-09"))).toEqual([
      "guard-not-met every-input-answered",
    ]);
    const excused = { topicId: topics[0], ownerId: "kc", missing: { by: "kc", on: "2026-02-01", why: WHY } };
    expect(came(given(review({ ...recorded, inputs: [excused, ...others] }), "adopt", director, "2026-03-09"))).toBe(
      "adopted",
    );
  });

  it("US-08 AC 3: outputs become actions; one without says why none", () => {
    const drafts = reviewActionDrafts(review({ outputs: [output(), output({ id: "O-2", actionId: "A-9" })] }));
    expect(drafts.map(({ title, origin }) => [title.nl, origin.kind, origin.ref.id])).toEqual([
      ["Vacature openstellen", "management-review", "O-1"],
    ]);
    expect(drafts.every((draft) => ActionDraft.safeParse(draft).success)).toBe(true);
    const held = (more: object) => review({ ...ready, state: "held", outputs: [output(more)] });
    const record = (more: object) => came(given(held(more), "record-decisions", kc, "2026-03-03"));
    expect(record({ action: undefined })).toEqual(["guard-not-met outputs-with-action"]);
    expect(record({ action: undefined, noActionBecause: "Loopt al in het meerjarenplan" })).toBe("decisions-recorded");
    expect(record({ why: "Nodig." })).toEqual(["guard-not-met decisions-with-why"]);
  });

  it("random edits and commands never adopt a review with a hole, nor without why", () => {
    const reached = walked<ManagementReview>({
      cycle: reviewLifeCycle,
      rare: ["collect-again", "send-back"],
      start: review(),
      from: day("2026-01-05"),
      actors: [director, kc, { id: "p3", roles: [] }],
      edits: [
        (record) => ({ ...record, inputs: full }),
        (record) => ({ ...record, inputs: full.slice(1) }),
        (record, on) => ({ ...record, heldOn: on, participants: ["ad"] }),
        (record) => ManagementReview.parse({ ...record, outputs: [output()], minutesId: "DOC-3" }),
        (record) =>
          ManagementReview.parse({ ...record, outputs: [output({ actionId: "A-9" })], communicatedTo: ["all"] }),
      ],
      move: (record, command) => movedReview(record, command as Command),
      invariant: (after, { actor }) => {
        const isAdopted = after.state === "adopted";
        return {
          "adopted by the general director": !isAdopted || actor.id === "ad",
          "on a whole file": !isAdopted || reviewFile(after).every(({ standing }) => standing === "complete"),
          "with a decision": !isAdopted || after.outputs.length > 0,
          "every draft taken up": after.state !== "communicated" || reviewActionDrafts(after).length === 0,
        };
      },
    });
    expect(reached.get("adopted")).toBeGreaterThan(3);
    expect(reached.get("communicated")).toBeGreaterThan(1);
  });
});

const due = (...reviews: ManagementReview[]) =>
  reviewDueMoments(reviews).map(({ kind, ref, due: last }) => [kind === "communicate-review" ? "tell" : ref.id, last]);

it("is due within a year after the last one that was held", () => {
  const held = (id: string, heldOn: string, state = "communicated") => review({ id, heldOn, state });
  expect(due(held("DB-2024", "2025-03-31"), held("DB-2023", "2024-02-29"))).toEqual([["DB-2024", "2026-03-31"]]);
  expect(due(held("DB-2024", "2024-02-29"), held("DB-2025", "2026-03-31", "collecting"))).toEqual([
    ["DB-2024", "2025-02-28"],
  ]);
  expect(due(review())).toEqual([]);
  expect(due(held("DB-2025", "2026-03-02", "adopted"))).toEqual([
    ["DB-2025", "2027-03-02"],
    ["tell", "2026-04-01"],
  ]);
});

it("is an open loop from the day it was held until it is communicated", () => {
  const told = review({
    state: "communicated",
    heldOn: "2026-03-02",
    steps: [{ command: "communicate", from: "adopted", to: "communicated", by: "kc", on: "2026-03-20" }],
  });
  const ages = (on: string) => openLoops(reviewLoops([told, review()]), day(on)).map(({ ageDays }) => ageDays);
  expect([ages("2026-03-01"), ages("2026-03-19"), ages("2026-03-20")]).toEqual([[], [17], []]);
});
