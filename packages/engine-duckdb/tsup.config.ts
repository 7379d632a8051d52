import { libraryBuild } from "@maatstaf/testkit/tsup";

export default libraryBuild({ entry: ["src/index.ts"], platform: "node" });
