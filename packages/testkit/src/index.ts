export { golden } from "./golden.ts";
export type { Golden } from "./golden.ts";
export { idsOf, lifeCycleWalk } from "./life-cycle-walk.ts";
export type { WalkTools } from "./life-cycle-walk.ts";
export { referenceCase } from "./reference-case.ts";
export { sharedFile } from "./shared-file.ts";
export { sharedText } from "./shared-text.ts";
