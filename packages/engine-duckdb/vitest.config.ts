import { packageTests } from "@maatstaf/testkit/vitest";

export default packageTests({ oneTimeZone: ["test/postgres.test.ts"] });
