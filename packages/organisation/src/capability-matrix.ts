import * as z from "zod";
import matrix from "./capability-matrix.json" with { type: "json" };
import type { Immutable } from "./immutable.ts";
import { issue } from "./organisation-issue.ts";
import type { OrganisationIssue } from "./organisation-issue.ts";
import { ROLES } from "./role.ts";

/**
 * What may be done with an object. `read-aggregate` is reading figures without the single case; `verify` is judging whether
 * what was done works; `veto` stops a publication.
 *
 * @example
 * ```ts
 * import { CAPABILITIES } from "@maatstaf/organisation";
 *
 * CAPABILITIES.includes("approve") // => true
 * ```
 */
export const CAPABILITIES = [
  "read",
  "read-aggregate",
  "create",
  "update",
  "approve",
  "propose",
  "respond",
  "contribute",
  "answer",
  "verify",
  "veto",
] as const;
export type Capability = (typeof CAPABILITIES)[number];

/**
 * The kinds of object that rights are given on.
 *
 * @example
 * ```ts
 * import { CAPABILITY_OBJECTS } from "@maatstaf/organisation";
 *
 * CAPABILITY_OBJECTS.length // => 21
 * ```
 */
export const CAPABILITY_OBJECTS = [
  "framework",
  "self-evaluation-score",
  "self-evaluation-consensus",
  "product",
  "norm",
  "process",
  "indicator-card",
  "measurement",
  "objective",
  "survey",
  "complaint",
  "proposal",
  "audit",
  "finding",
  "risk",
  "policy-test",
  "management-review",
  "report",
  "improvement-action",
  "user",
  "setting",
] as const;
export type CapabilityObject = (typeof CAPABILITY_OBJECTS)[number];

/**
 * A right (bevoegdheid) of a role on a kind of object: what may be done, and how far it reaches.
 *
 * Reach: `all` within the organisations the role is held for; `own-unit` (suffix o); `self`, what was assigned to or made by
 * oneself (suffix s); `published` (suffix p). With `only`, the object must have one of these aspects: an approval for the
 * budget, a risk up to the zone high.
 *
 * @example
 * ```ts
 * import { CapabilityGrant } from "@maatstaf/organisation";
 *
 * CapabilityGrant.parse({ object: "risk", role: "college", actions: ["approve"], reach: "all", only: ["critical"] }).source // => "matrix"
 * ```
 */
export const CapabilityGrant = z.strictObject({
  object: z.enum(CAPABILITY_OBJECTS),
  role: z.enum(ROLES),
  actions: z.array(z.enum(CAPABILITIES)).min(1),
  reach: z.enum(["all", "own-unit", "self", "published"]),
  only: z.array(z.string().min(1)).min(1).optional(),
  protected: z
    .boolean()
    .default(false)
    .meta({ description: "Whether it reaches protected content (complaints on integrity, risks of fraud) as well." }),
  source: z
    .enum(["matrix", "core-rights"])
    .default("matrix")
    .meta({ description: "Whether it is in the table, or follows from the description of the role." }),
});
export type CapabilityGrant = Immutable<z.infer<typeof CapabilityGrant>>;

/**
 * The capability matrix (bevoegdheidsmatrix) that comes with the package: who may do what, as data. An organisation may adapt
 * it; {@link capabilityIssues} then tells which invariant it breaks.
 *
 * @see docs/methods/organisation-roles.md
 *
 * @example
 * ```ts
 * import { capabilityMatrix } from "@maatstaf/organisation";
 *
 * const framework = capabilityMatrix().filter(({ object, role }) => object === "framework" && role === "general-director");
 * framework.map(({ actions }) => actions) // => [["approve"]]
 * ```
 */
export function capabilityMatrix(): readonly CapabilityGrant[] {
  return z.array(CapabilityGrant).parse(matrix);
}

/**
 * The invariants that a matrix breaks: an administrator who reaches complaints, a council that sees more than what is
 * published, an external auditor or a resident who approves, or who changes what is not theirs.
 *
 * @returns Every issue with its place; empty for the matrix of the package.
 *
 * @example
 * ```ts
 * import { CapabilityGrant, capabilityIssues } from "@maatstaf/organisation";
 *
 * const grant = CapabilityGrant.parse({ object: "complaint", role: "administrator", actions: ["read"], reach: "all" });
 * capabilityIssues([grant]).map(({ code }) => code) // => ["administrator-reaches-content"]
 * ```
 */
export function capabilityIssues(grants: readonly CapabilityGrant[]): OrganisationIssue[] {
  return grants.flatMap(({ object, role, actions, reach }, at): OrganisationIssue[] => {
    const place = `matrix[${at}]`;
    const params = { object, role, actions: actions.join(", ") };
    const changes = actions.some((action) => action === "update" || action === "approve" || action === "verify");
    if (role === "administrator" && object !== "user" && object !== "setting")
      return [issue("administrator-reaches-content", place, params)];
    if (role === "council" && object !== "objective" && reach !== "published" && !isAggregate(actions))
      return [issue("council-beyond-published", place, params)];
    if (role === "external-auditor" && object === "complaint")
      return [issue("external-auditor-beyond-data-room", place, params)];
    if (
      (role === "external-auditor" || role === "resident") &&
      changes &&
      (reach !== "self" || actions.includes("approve"))
    )
      return [issue("outsider-changes", place, params)];
    return [];
  });
}

function isAggregate(actions: readonly Capability[]): boolean {
  return actions.every((action) => action === "read-aggregate");
}
