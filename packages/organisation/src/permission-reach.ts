import type { CalendarDate } from "@maatstaf/kernel";
import type { Capability, CapabilityGrant } from "./capability-matrix.ts";
import { asIs } from "./descent.ts";
import type { AccessObject, AccessQuestion, AccessRefusal, AccessRules } from "./permission.ts";
import type { RoleAssignment, RoleScope } from "./role-assignment.ts";
import type { Structure } from "./structure.ts";
import { isWithin } from "./unit-tree.ts";
import { isValidOn, runsOn } from "./validity.ts";

/** What stands in the way, and how near the right came to opening. */
export interface Obstacle {
  readonly nearness: number;
  readonly refusal: AccessRefusal;
}

const READS: readonly Capability[] = ["read", "read-aggregate"];

/** What keeps a right of a role from reaching an object; nothing when it does reach it. */
export function obstacle(
  rules: AccessRules,
  question: AccessQuestion,
  assignment: RoleAssignment,
  grant: CapabilityGrant,
): Obstacle | undefined {
  const { object } = question;
  const holders = holdersOf(rules, assignment);
  const far = scopeObstacle(rules.structure, assignment.scope, question, grant);
  if (far !== undefined) return { nearness: 0, refusal: far };
  const near = reachObstacle(rules, question, assignment, { ...grant, holders });
  if (near !== undefined) return { nearness: 1, refusal: near };
  const { role } = assignment;
  if (grant.only !== undefined && !grant.only.some((aspect) => object.aspects?.includes(aspect) === true)) {
    return { nearness: 2, refusal: { code: "beyond-limit", params: { role, limit: grant.only.join(", ") } } };
  }
  return object.isProtected === true && !grant.protected && !isSelf(object, holders) && question.action !== "create"
    ? { nearness: 2, refusal: { code: "protected-content", params: { role } } }
    : undefined;
}

/** Who holds the role: the person, and whom they stand in for. */
function holdersOf({ assignments }: AccessRules, { personId, delegatedBy }: RoleAssignment): readonly string[] {
  const stoodInFor = assignments.find(({ id }) => id === delegatedBy);
  return stoodInFor === undefined ? [personId] : [personId, stoodInFor.personId];
}

function isSelf({ createdBy, assigneeIds = [] }: AccessObject, holders: readonly string[]): boolean {
  return holders.some((id) => id === createdBy || assigneeIds.includes(id));
}

function scopeObstacle(
  structure: Structure,
  scope: RoleScope,
  { object, action }: AccessQuestion,
  { reach }: CapabilityGrant,
): AccessRefusal | undefined {
  const organisations = organisationsOf(structure, scope);
  if (organisations === undefined) {
    const isThere =
      (object.kind === scope.kind && object.id === scope.id) ||
      object.partOf?.some(({ kind, id }) => kind === scope.kind && id === scope.id) === true;
    return isThere ? undefined : { code: "outside-scope", params: { scope: `${scope.kind} ${scope.id}` } };
  }
  // What another organisation published to this one is read here, by who reads the whole of its own as well; never changed.
  const isPublishedHere =
    (reach === "published" || (reach === "all" && READS.includes(action))) &&
    object.publishedTo?.some((id) => organisations.includes(id)) === true;
  return organisations.includes(object.organisationId) || isPublishedHere
    ? undefined
    : { code: "other-organisation", params: { organisation: object.organisationId } };
}

/** The organisations a scope lies in; nothing for one thing. An organisation that is not in the structure is taken as it is. */
function organisationsOf({ organisations, units }: Structure, { kind, id }: RoleScope): readonly string[] | undefined {
  if (kind === "organisation") return [id];
  if (kind === "group") return organisations.filter(({ groupId }) => groupId === id).map((one) => one.id);
  return kind === "unit" ? (units.find((unit) => unit.id === id)?.organisationIds ?? []) : undefined;
}

function reachObstacle(
  { structure, people }: AccessRules,
  { object, on }: AccessQuestion,
  { role, scope }: RoleAssignment,
  { reach, holders }: Pick<CapabilityGrant, "reach"> & { readonly holders: readonly string[] },
): AccessRefusal | undefined {
  if (reach === "all") return undefined;
  if (reach === "self") return isSelf(object, holders) ? undefined : { code: "not-assigned", params: { role } };
  if (reach === "published") {
    const isPublished = object.isPublished === true || object.publishedTo !== undefined;
    return isPublished ? undefined : { code: "not-published", params: { role } };
  }
  const own = scope.kind === "unit" ? [scope.id] : workedOn(people, holders, on);
  const owners = object.unitId === undefined ? [] : unitsToday(structure, object.unitId, on);
  return owners.some((unit) => own.some((above) => isWithin(structure.units, unit, above, on)))
    ? undefined
    : { code: "outside-own-unit", params: { role } };
}

function workedOn(people: AccessRules["people"], ids: readonly string[], on: CalendarDate): string[] {
  return people
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ units }) => units.filter((worked) => runsOn(worked, on)).map(({ unitId }) => unitId));
}

/** The units of today that a unit has become: what a closed unit owned is reached by its successors. */
export function unitsToday({ units }: Structure, id: string, on: CalendarDate): readonly string[] {
  const unit = units.find((one) => one.id === id);
  if (unit?.validTo === undefined || isValidOn(unit, on) || unit.validTo > on) return [id];
  const descent = asIs(units, { id, on: unit.validTo }, on);
  if (descent.kind === "ended") return [id];
  return descent.kind === "one" ? [descent.id] : descent.ids;
}
