import { libraryBuild } from "@maatstaf/testkit/tsup";

export default libraryBuild({ entry: ["src/index.ts", "src/engine/index.ts"] });
