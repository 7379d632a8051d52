import type { Action } from "./action.ts";
import type { Complaint } from "./complaint.ts";
import { isFounded } from "./moved-complaint.ts";
import type { PdcaIssue } from "./pdca-issue.ts";

type Code = "complaint.lesson-missing" | "complaint.lesson-names-no-action";

/**
 * What to look at in complaints that are closed: one that was founded without a cause or a lesson, such as an old record that
 * came past the gates, and a lesson that names an action that does not exist.
 *
 * @param actions - Every action that a lesson may name.
 *
 * @see docs/methods/pdca-complaints.md
 *
 * @example
 * ```ts
 * import { Complaint, complaintIssues } from "@maatstaf/pdca";
 *
 * const complaint = Complaint.parse({
 *   id: "k1", receivedOn: "2026-03-02", channel: "phone", complainant: { kind: "anonymous" }, about: {}, regulation: { id: "KR", version: "1" },
 *   lesson: { kind: "action", actionIds: ["A-9"] },
 * });
 * complaintIssues([complaint], [{ id: "A-1" }]).map(({ code, place }) => [code, place]) // => [["complaint.lesson-names-no-action", "complaints[0].lesson"]]
 * ```
 */
export function complaintIssues(
  complaints: readonly Complaint[],
  actions: readonly Pick<Action, "id">[],
): readonly PdcaIssue<Code>[] {
  const known = new Set(actions.map(({ id }) => id));
  return complaints.flatMap(({ id, state, judgements, secondLine, lesson }, at): readonly PdcaIssue<Code>[] => {
    const place = `complaints[${at}].lesson`;
    const issue = (code: Code, params: PdcaIssue["params"]): PdcaIssue<Code> => ({
      code,
      severity: "error",
      place,
      params: { complaint: id, ...params },
    });
    const last = judgements.at(-1);
    const isShort = lesson === undefined || last?.causeCategory === undefined;
    const isToLearn = state === "closed" && (isFounded(last) || isFounded(secondLine?.outcome));
    const named = lesson?.kind === "action" ? lesson.actionIds : [];
    return [
      ...(isToLearn && isShort ? [issue("complaint.lesson-missing", {})] : []),
      ...named
        .filter((found) => !known.has(found))
        .map((found) => issue("complaint.lesson-names-no-action", { found })),
    ];
  });
}
