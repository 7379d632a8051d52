import type { LifeCycle, Transition } from "./life-cycle.ts";

/** The states a row leads from, with `any` written out. */
export function sourcesOf<State extends string>(
  cycle: LifeCycle<State>,
  { from, to }: Transition<State>,
): readonly State[] {
  if (from === "any") return statesOf(cycle).filter((state) => state !== to && cycle.states[state].final !== true);
  return typeof from === "string" ? [from] : from;
}

/** The states of a life cycle, in the order of its table. */
export function statesOf<State extends string>(cycle: LifeCycle<State>): readonly State[] {
  // The keys of a record are typed as text only; these are the states it was declared with.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.keys(cycle.states) as State[];
}
