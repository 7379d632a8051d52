import * as Effect from "effect/Effect";
import * as Semaphore from "effect/Semaphore";
import type { StoreUnavailable } from "@maatstaf/application";
import type { Kysely } from "kysely";
import { attempt } from "./attempt.ts";
import type { Connection } from "./sqlite-connections.ts";
import type { Tables } from "./tables.ts";

/** Reads what is committed: everything one `use` reads is of one moment. */
export type CommittedRead = <A, E>(
  use: (query: Kysely<Tables>) => Effect.Effect<A, E>,
) => Effect.Effect<A, E | StoreUnavailable>;

/**
 * Reads over a few connections: a long one, such as the snapshot for a report, does not hold up the short ones. Each has
 * its connection for itself while it reads.
 */
export const committedReads = (connections: readonly Connection[]): Effect.Effect<CommittedRead> =>
  Effect.map(Semaphore.make(connections.length), (turns) => {
    const free = [...connections];
    const take = attempt(() => {
      const connection = free.pop();
      if (connection === undefined) throw new Error("more reads than connections: the turns do not hold");
      return connection;
    });
    return (use) =>
      turns.withPermits(1)(
        Effect.acquireUseRelease(
          take,
          (connection) => atOneMoment(connection, use(connection.query)),
          (connection) => Effect.sync(() => free.push(connection)),
        ),
      );
  });

const atOneMoment = <A, E>({ database }: Connection, effect: Effect.Effect<A, E>) =>
  Effect.acquireUseRelease(
    attempt(() => database.exec("BEGIN")),
    () => effect,
    () => Effect.ignore(attempt(() => database.exec("ROLLBACK"))),
  );
