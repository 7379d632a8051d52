/** An element of the tree that bpmn-moddle gives: its kind, and fields of which nothing is sure. */
export interface ModdleNode {
  readonly $type: string;
  readonly [field: string]: unknown;
}

/** Whether something is an element of the tree. */
export function isNode(value: unknown): value is ModdleNode {
  return typeof value === "object" && value !== null && "$type" in value && typeof value.$type === "string";
}

/** The node in a field, or `undefined`. */
export function nodeIn(node: ModdleNode | undefined, field: string): ModdleNode | undefined {
  const value = node?.[field];
  return isNode(value) ? value : undefined;
}

/** The nodes in a field that holds a list; none when it does not. */
export function nodesIn(node: ModdleNode | undefined, field: string): readonly ModdleNode[] {
  const value = node?.[field];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** The text in a field, trimmed; `undefined` when there is none. */
export function textIn(node: ModdleNode | undefined, field: string): string | undefined {
  const value = node?.[field];
  return typeof value === "string" && value.trim() !== "" ? value.trim().replaceAll(/\s+/gu, " ") : undefined;
}

/** The number in a field; `undefined` when it is not finite. */
export function numberIn(node: ModdleNode | undefined, field: string): number | undefined {
  const value = node?.[field];
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** Whether a field is true. */
export function isSet(node: ModdleNode | undefined, field: string): boolean {
  return node?.[field] === true;
}

/** The id of a node. */
export function idOf(node: ModdleNode | undefined): string | undefined {
  return textIn(node, "id");
}

/** The kind without its namespace: `bpmn:UserTask` is `UserTask`. */
export function kindOf({ $type }: ModdleNode): string {
  return $type.slice($type.indexOf(":") + 1);
}
