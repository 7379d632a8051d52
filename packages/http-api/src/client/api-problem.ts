import type { Problem } from "../shapes.ts";

/**
 * A request that the API answered with a problem, in words for the reader.
 *
 * @example
 * ```ts
 * import { ApiProblem } from "@maatstaf/http-api/client";
 *
 * const error = new ApiProblem({ type: "urn:maatstaf:problem:card-not-found", title: "There is no indicator “x”.", status: 404, code: "card-not-found" });
 * error.problem.code // => "card-not-found"
 * error.message // => "There is no indicator “x”."
 * ```
 */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}
