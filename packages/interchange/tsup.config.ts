import { libraryBuild } from "@maatstaf/testkit/tsup";

export default libraryBuild({
  entry: ["src/index.ts", "src/bpmn/index.ts", "src/catalogues/index.ts"],
  platform: "node",
});
