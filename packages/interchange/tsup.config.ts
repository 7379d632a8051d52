import { libraryBuild } from "@maatstaf/testkit/tsup";

export default libraryBuild({
  entry: ["index", "bpmn/index", "catalogues/index", "frameworks/index", "surveys/index"].map(
    (name) => `src/${name}.ts`,
  ),
  platform: "node",
});
