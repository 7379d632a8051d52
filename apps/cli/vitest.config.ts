import { packageTests } from "@maatstaf/testkit/vitest";

// Each test starts a program: one time zone is enough.
export default packageTests({ oneTimeZone: true });
