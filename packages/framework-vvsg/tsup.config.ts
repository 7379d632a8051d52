import { libraryBuild } from "@maatstaf/testkit/tsup";

// One output file per source file: a bundler then leaves out what one function does not need, schemas and zod included.
export default libraryBuild({ entry: ["src/*.ts", "src/adaptations/*.ts", "src/crosswalks/*.ts"] });
