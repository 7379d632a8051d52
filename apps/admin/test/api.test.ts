import { expect, it } from "vitest";
import { ApiProblem } from "@maatstaf/http-api/client";
import { mayRetry } from "../src/api.ts";

const problem = (status: number): ApiProblem =>
  new ApiProblem({ type: "urn:maatstaf:problem:x", title: "x", status, code: "x" });

it("asks once more only when the second answer can differ", () => {
  expect(mayRetry(0, problem(404))).toBe(false);
  expect(mayRetry(0, problem(422))).toBe(false);
  expect(mayRetry(0, problem(503))).toBe(true);
  expect(mayRetry(0, new TypeError("fetch failed"))).toBe(true);
  expect(mayRetry(1, new TypeError("fetch failed"))).toBe(false);
});
