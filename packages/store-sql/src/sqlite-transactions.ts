import * as Clock from "effect/Clock";
import * as Context from "effect/Context";
import * as Deferred from "effect/Deferred";
import * as Effect from "effect/Effect";
import * as Exit from "effect/Exit";
import * as Schedule from "effect/Schedule";
import * as Scope from "effect/Scope";
import * as Semaphore from "effect/Semaphore";
import type { StoreUnavailable } from "@maatstaf/application";
import type { Kysely } from "kysely";
import { attempt } from "./attempt.ts";
import { committedReads } from "./committed-reads.ts";
import { BUSY_TIMEOUT_MS } from "./open-database.ts";
import type { Connections } from "./sqlite-connections.ts";
import { storeTrouble } from "./store-trouble.ts";
import type { Tables } from "./tables.ts";

/** Pause before a writer asks again for a file that another process is writing, in milliseconds. */
const RETRY_MS = 20;

/** How the stores on one file read and write. */
export interface SqliteTransactions {
  /** Everything `use` reads is of one moment: the last commit, or, inside a transaction, that transaction. */
  readonly read: <A, E>(use: (query: Kysely<Tables>) => Effect.Effect<A, E>) => Effect.Effect<A, E | StoreUnavailable>;
  /** Everything `use` writes is kept or nothing is; it is durable when the effect succeeds. */
  readonly write: <A, E>(use: (query: Kysely<Tables>) => Effect.Effect<A, E>) => Effect.Effect<A, E | StoreUnavailable>;
  readonly atomically: <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E | StoreUnavailable, R>;
}

/** A place in the nesting of transactions, and whose turn it is among the parts that run side by side there. */
interface Level {
  readonly depth: number;
  readonly turn: Semaphore.Semaphore;
}

/** The open transactions of the running program, per file. */
const Levels = Context.Reference<ReadonlyMap<object, Level>>("@maatstaf/store-sql/Levels", {
  defaultValue: () => new Map(),
});

/** A transaction of the file that several requests share; it settles when it is committed or lost. */
interface Group {
  readonly settled: Deferred.Deferred<void, StoreUnavailable>;
}

/**
 * One writer per file with group commit: the requests that arrive while one is at work share its transaction, each in a
 * savepoint of its own, and all are answered after the one commit. A request that fails takes back its own savepoint only.
 *
 * The effect of a request runs in its own fiber, so that interruption and context are its own.
 */
export const sqliteTransactions = ({
  writer,
  readers,
}: Connections): Effect.Effect<SqliteTransactions, never, Scope.Scope> =>
  Effect.gen(function* () {
    const scope = yield* Scope.Scope;
    const root: Level = { depth: 0, turn: yield* Semaphore.make(1) };
    const readCommitted = yield* committedReads(readers);
    const { database } = writer;
    let group: Group | undefined;

    const settle = (ended: Group, exit: Exit.Exit<void, StoreUnavailable>) => {
      if (group === ended) group = undefined;
      return Deferred.done(ended.settled, exit);
    };

    const commit = (opened: Group) =>
      Effect.gen(function* () {
        if (group !== opened) return; // lost already
        const exit = yield* Effect.exit(attempt(() => database.exec("COMMIT")));
        if (Exit.isFailure(exit)) yield* Effect.ignore(attempt(() => database.exec("ROLLBACK")));
        yield* settle(opened, exit);
      });

    // Waits one turn of the event loop and then for the requests that are in line already.
    const commitLater = (opened: Group) =>
      Effect.yieldNow.pipe(
        Effect.andThen(root.turn.withPermits(1)(commit(opened))),
        Effect.uninterruptible,
        Effect.forkIn(scope),
      );

    // The wait counts from the arrival of the request: those behind one that waited in vain do not wait as long again.
    const begin = (arrived: number) =>
      attempt(() => {
        // A request interrupted at the very moment it began leaves an empty transaction behind: it serves the next one.
        if (!database.isTransaction) database.exec("BEGIN IMMEDIATE");
      }).pipe(
        Effect.retry({
          schedule: Schedule.spaced(RETRY_MS),
          while: ({ reason }) =>
            Effect.map(Clock.currentTimeMillis, (now) => reason === "locked" && now - arrived < BUSY_TIMEOUT_MS),
        }),
      );

    const currentGroup = (arrived: number) =>
      Effect.uninterruptibleMask((restore) =>
        Effect.gen(function* () {
          if (group !== undefined) return group;
          yield* restore(begin(arrived));
          const opened: Group = { settled: yield* Deferred.make<void, StoreUnavailable>() };
          group = opened;
          yield* commitLater(opened);
          return opened;
        }),
      );

    // A failing statement can make SQLite give up the whole transaction (full disk, I/O error): then all of it is lost.
    const inSavepoint = <A, E, R>(depth: number, effect: Effect.Effect<A, E, R>) =>
      Effect.uninterruptibleMask((restore) =>
        Effect.gen(function* () {
          const name = `level_${depth}`;
          if (!database.isTransaction) return yield* storeTrouble(new Error("SQLite gave up the transaction"));
          yield* attempt(() => database.exec(`SAVEPOINT ${name}`));
          const exit = yield* Effect.exit(restore(effect));
          if (database.isTransaction) {
            const undo = Exit.isSuccess(exit) ? "" : `ROLLBACK TO ${name};`;
            yield* attempt(() => database.exec(`${undo} RELEASE ${name}`));
          } else if (group !== undefined) {
            yield* settle(group, Exit.fail(storeTrouble(new Error("SQLite gave up the transaction"))));
          }
          return yield* exit;
        }),
      );

    const atomically = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E | StoreUnavailable, R> =>
      Effect.flatMap(Levels, (levels) =>
        Effect.gen(function* () {
          const outer = levels.get(root) ?? root;
          const inner: Level = { depth: outer.depth + 1, turn: yield* Semaphore.make(1) };
          const part = inSavepoint(
            inner.depth,
            Effect.provideService(effect, Levels, new Map(levels).set(root, inner)),
          );
          if (outer !== root) return yield* outer.turn.withPermits(1)(part);
          const arrived = yield* Clock.currentTimeMillis;
          const [result, { settled }] = yield* root.turn.withPermits(1)(
            Effect.flatMap(currentGroup(arrived), (opened) => Effect.map(part, (value) => [value, opened] as const)),
          );
          yield* Deferred.await(settled);
          return result;
        }),
      );

    return {
      atomically,
      read: (use) => Effect.flatMap(Levels, (levels) => (levels.has(root) ? use(writer.query) : readCommitted(use))),
      write: (use) => atomically(Effect.suspend(() => use(writer.query))),
    };
  });
