import { libraryBuild } from "@maatstaf/testkit/tsup";

export default { ...libraryBuild({ entry: ["server/main.ts"], platform: "node" }), outDir: "dist/server" };
