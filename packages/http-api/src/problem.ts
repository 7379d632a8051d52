import { failureCode, failureText, issueText } from "@maatstaf/application";
import type { Failure } from "@maatstaf/application";
import type { Locale } from "@maatstaf/kernel";
import { httpMessages } from "./http-messages.ts";
import { REFUSALS } from "./refusal.ts";
import type { Refusal } from "./refusal.ts";
import type { Problem } from "./shapes.ts";

/** The HTTP status of every failure of a program; a new failure does not compile until it has one. */
const STATUS = {
  InvalidInput: 422,
  NotFound: 404,
  StaleVersion: 412,
  KeyReused: 422,
  StoreUnavailable: 503,
} satisfies Record<Failure["_tag"], number>;

/** A full disk is told apart from a store that is away: the sender may not just try again. */
const STORE_FULL = 507;

function statusOf(failure: Failure): number {
  return failure._tag === "StoreUnavailable" && failure.reason === "full" ? STORE_FULL : STATUS[failure._tag];
}

/** A failure in the words of the reader, as RFC 9457 writes it. */
export function problemOf(failure: Failure | Refusal, locale: Locale): Problem {
  if (failure._tag === "Refusal") {
    const { code, params } = failure;
    return problem(code, REFUSALS[code], httpMessages.text(locale, `refusal.${code}`, params));
  }
  const base = problem(failureCode(failure), statusOf(failure), failureText(failure, locale));
  if (failure._tag !== "InvalidInput") return base;
  const issues = failure.issues.map((issue) => ({
    path: issue.path,
    code: issue.code,
    message: issueText(issue, locale),
  }));
  return { ...base, issues };
}

/** What the sender hears of a fault of ours: that it is one, and nothing of its inside. */
export function bugProblem(locale: Locale): Problem {
  return problem("bug", 500, httpMessages.text(locale, "bug"));
}

function problem(code: string, status: number, title: string): Problem {
  return { type: `urn:maatstaf:problem:${code}`, title, status, code };
}
