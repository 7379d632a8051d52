import { libraryBuild } from "@maatstaf/testkit/tsup";

export default libraryBuild({
  entry: ["src/index.ts", "src/bpmn/index.ts", "src/frameworks/index.ts"],
  platform: "node",
});
