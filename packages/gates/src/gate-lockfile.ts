import { lockfileFaults } from "./lockfile.ts";
import type { Lockfile } from "./lockfile.ts";
import { report } from "./outcome.ts";
import { readJson } from "./repository.ts";

const lockfile = readJson("package-lock.json") as Lockfile;
report("lockfile", { passed: Object.keys(lockfile.packages).length, failures: lockfileFaults(lockfile) });
