/**
 * One thing that is wrong in a workspace folder or in a file offered to it: where, what was found, and a code whose
 * words ({@link problemText}) say what to do.
 */
export interface WorkspaceProblem {
  /** File, relative to the workspace folder, with `/` between the parts; for a file from elsewhere the name it was offered under. */
  readonly file: string;
  /** Row as a spreadsheet counts it (the heading is row 1), or line of a YAML file. */
  readonly row?: number;
  /** Name of the column of a CSV file, or number of the character in a line of YAML. */
  readonly column?: string | number;
  /** Place inside a YAML file: `target.points[2].value`; without a row, the id or address of an element. */
  readonly path?: string;
  /** Sheet, or sheet and cell, of a workbook: `Vereisten!C12`; the cell of a list: `B17`. */
  readonly cell?: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * How many problems are told one by one; the rest is counted.
 *
 * @example
 * ```ts
 * import { PROBLEMS_SHOWN } from "@maatstaf/interchange";
 *
 * PROBLEMS_SHOWN // => 100
 * ```
 */
export const PROBLEMS_SHOWN = 100;

/** The first problems that were found, and how many there are in all. */
export interface Problems {
  /** At most {@link PROBLEMS_SHOWN}, in the order of files and rows. */
  readonly problems: readonly WorkspaceProblem[];
  readonly total: number;
}

/** A problem, or the way to find out about it where that takes time. */
export type FoundProblem = WorkspaceProblem | (() => WorkspaceProblem);

/**
 * Collects problems: keeps the first ones and counts them all, so that a file of a million wrong rows costs neither memory
 * nor the search for a million suggestions.
 */
export interface ProblemList {
  readonly add: (problem: FoundProblem) => void;
  /** Adds a problem unless the file has one of that code in that row and column. */
  readonly addOnce: (problem: WorkspaceProblem) => void;
  readonly addAll: (problems: Problems) => void;
  readonly found: () => Problems;
}

export function problemList(): ProblemList {
  const problems: WorkspaceProblem[] = [];
  const once = new Set<string>();
  let total = 0;
  const add = (problem: FoundProblem): void => {
    total += 1;
    if (problems.length < PROBLEMS_SHOWN) problems.push(typeof problem === "function" ? problem() : problem);
  };
  return {
    add,
    addOnce: (problem) => {
      const key = JSON.stringify([problem.file, problem.row, problem.column, problem.cell, problem.code]);
      if (!once.has(key)) add(problem);
      once.add(key);
    },
    addAll: (more) => {
      total += more.total;
      problems.push(...more.problems.slice(0, PROBLEMS_SHOWN - problems.length));
    },
    found: () => ({ problems: [...problems], total }),
  };
}
