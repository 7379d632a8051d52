import { complaintLifeCycle } from "./complaint-life-cycle.ts";
import { Complaint } from "./complaint.ts";
import { recordStep } from "./moved-record.ts";
import type { CommandFor } from "./moved-record.ts";
import { handover } from "./reclassification.ts";
import type { Handover, Reclassification, ReclassifiedRecord } from "./reclassification.ts";

/** Who reclassifies. */
export type ReclassifyingActor = CommandFor<typeof complaintLifeCycle>["actor"];

/**
 * A complaint that turns out to be something else: the record that stays in the register with a link to what it became,
 * and the handover to where it goes, with its day of receipt and its clock.
 *
 * What belongs to the integrity channel leaves the register at once: no word, no name, no unit and no link stays behind,
 * only that a complaint with this number once came in.
 *
 * @param actor - The complaints coordinator, or who registers; the decision is theirs.
 * @returns `refused` with the reasons when the complaint is past that, or is left a complaint.
 * @throws RangeError when the decision lies before the last step.
 *
 * @see docs/methods/pdca-complaints.md
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { Complaint, reclassifiedComplaint } from "@maatstaf/pdca";
 *
 * const complaint = Complaint.parse({
 *   id: "k1", receivedOn: "2026-03-27", channel: "letter", complainant: { kind: "known", personRef: "px-81" },
 *   content: { subject: "Weigering", description: "Ik ga niet akkoord." }, about: { unitIds: ["RO"] }, regulation: { id: "KR", version: "2026.1" },
 * });
 * const why = "Het gaat om een beslissing waartegen beroep openstaat.";
 * const decision = { to: "objection", newId: "B-9", by: "klc", on: calendarDate("2026-03-30"), why } as const;
 * const result = reclassifiedComplaint(complaint, decision, { id: "klc", roles: ["complaints-coordinator"] });
 * result.kind === "reclassified" ? [result.record.state, result.handover.receivedOn] : [] // => ["reclassified", "2026-03-27"]
 * ```
 */
export function reclassifiedComplaint(
  complaint: Complaint,
  decision: Reclassification,
  actor: ReclassifyingActor,
): ReclassifiedRecord<Complaint> {
  const { content, complainant } = complaint;
  const passed = handover(
    {
      kind: "complaint",
      id: complaint.id,
      receivedOn: complaint.receivedOn,
      senderRefs: complainant.kind === "known" ? [complainant.personRef] : [],
      subject: content?.subject ?? "",
      text: content?.description ?? "",
      suspensions: complaint.suspensions.map(({ from, to }) => ({ from, to })),
      links: complaint.links,
    },
    decision,
  );
  const outcome = recordStep(
    complaintLifeCycle,
    complaint,
    { command: "reclassify", actor, on: decision.on, motivation: decision.why },
    { facts: { "of-another-kind": passed.kind === "handed-over" && decision.by === actor.id } },
  );
  if (outcome.kind === "refused") return outcome;
  if (passed.kind === "refused") return passed;
  const { state, step } = outcome;
  const steps = [...complaint.steps, step];
  const record: Complaint =
    decision.to === "integrity-report"
      ? trace(complaint, state, steps)
      : {
          ...complaint,
          state,
          steps,
          reclassification: decision,
          links: [...complaint.links, { relation: "became", reference: { kind: decision.to, id: decision.newId } }],
        };
  return { kind: "reclassified", record, handover: passed.handover };
}

/** What stays of a complaint that left for the integrity channel: that it came in, and that it left. */
function trace(complaint: Complaint, state: Complaint["state"], steps: Complaint["steps"]): Complaint {
  const { id, number, receivedOn, channel, language, regulation } = complaint;
  return Complaint.parse({
    id,
    ...(number === undefined ? {} : { number }),
    receivedOn,
    channel,
    language,
    regulation,
    complainant: { kind: "withheld" },
    about: {},
    confidentiality: "restricted",
    state,
    // Who gave which command may stay; why it was given may not.
    steps: steps.map(({ command, from, to, by, on }) => ({ command, from, to, by, on })),
  });
}

/**
 * The complaint that a handover becomes, such as a report that was left too long: received on the day the first case was,
 * with its suspensions, and a link to it.
 *
 * @throws RangeError when the handover is of another kind.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { receivedComplaint } from "@maatstaf/pdca";
 *
 * const handover = {
 *   kind: "complaint", id: "k9", receivedOn: calendarDate("2026-03-02"), handedOverOn: calendarDate("2026-03-30"), senderRefs: ["px-4"],
 *   subject: "Put in de weg", text: "Voor de derde keer.", suspensions: [], links: [{ relation: "was", reference: { kind: "report", id: "M-17" } }],
 * } as const;
 * receivedComplaint(handover, { channel: "web-form", regulation: { id: "KR", version: "2026.1" } }).receivedOn // => "2026-03-02"
 * ```
 */
export function receivedComplaint(
  { kind, id, receivedOn, senderRefs, subject, text, suspensions, links }: Handover,
  { channel, regulation }: Pick<Complaint, "channel" | "regulation">,
): Complaint {
  if (kind !== "complaint") {
    throw new RangeError(`receivedComplaint: found a handover of kind ${kind}, expected complaint`);
  }
  const [sender] = senderRefs;
  return Complaint.parse({
    id,
    receivedOn,
    channel,
    regulation,
    complainant: sender === undefined ? { kind: "anonymous" } : { kind: "known", personRef: sender },
    content: { subject, description: text },
    about: {},
    suspensions: suspensions.map(({ from, to }) => ({ from, ...(to === undefined ? {} : { to }) })),
    links,
  });
}
