/** What the gate reads of package-lock.json. */
export interface Lockfile {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly version?: string;
        readonly resolved?: string;
        readonly deprecated?: string;
        readonly hasInstallScript?: boolean;
        readonly optionalDependencies?: Readonly<Record<string, string>>;
      }
    >
  >;
}

/** Packages whose install script is known: what it does, and that the project works when it is not run. */
const KNOWN_INSTALL_SCRIPTS: readonly string[] = ["node_modules/esbuild", "node_modules/fsevents"];

/** Whether a package that stands at `from` in the tree would find `name`, looking upwards as Node does. */
function resolves(lockfile: Lockfile, from: string, name: string): boolean {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf("/node_modules/")))) {
    if (`${base === "" ? "" : `${base}/`}node_modules/${name}` in lockfile.packages) return true;
    if (base === "") return false;
  }
}

/**
 * What would make `npm ci` fail or warn elsewhere: an optional platform package that the lockfile does not hold, a
 * deprecated package, an address of one registry, an install script nobody looked at.
 */
export function lockfileFaults(lockfile: Lockfile): readonly string[] {
  const faults: string[] = [];
  for (const [path, entry] of Object.entries(lockfile.packages)) {
    if (entry.deprecated !== undefined) faults.push(`${path} is deprecated: ${entry.deprecated}`);
    if (entry.resolved !== undefined && /^https?:/.test(entry.resolved))
      faults.push(`${path} names a registry: make the lockfile with omit-lockfile-registry-resolved`);
    if (entry.hasInstallScript === true && path.startsWith("node_modules/") && !KNOWN_INSTALL_SCRIPTS.includes(path))
      faults.push(`${path} runs a script when it is installed: look at it, then name it in lockfile.ts`);
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {}))
      if (/^\d/.test(range) && !resolves(lockfile, path, name))
        faults.push(`${path} wants ${name}@${range} on some platform, and the lockfile does not hold it`);
  }
  return faults;
}
