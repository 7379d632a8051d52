import { packageTests } from "@maatstaf/testkit/vitest";

export default packageTests();
