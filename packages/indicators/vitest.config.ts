import { packageTests } from "@maatstaf/testkit/vitest";

export default packageTests({ oneTimeZone: ["test/engine/browser.test.ts"] });
