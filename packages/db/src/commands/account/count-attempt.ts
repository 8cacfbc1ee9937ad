import { createHash } from 'node:crypto'
import { and, eq, gt, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../../connection/database.ts'
import { DomainError } from '../../errors/domain-error.ts'
import { attempts } from '../../schema/users.ts'
import { enterVisitor } from '../../scope/enter-visitor.ts'
import { type VisitorScope, work } from '../../scope/scope.ts'
import { type Attempt, type AttemptLimit, limitsOf } from './attempt-limits.ts'

/** What was counted: the keys, and the moment as the database spells it, which is finer than a `Date`. */
export type CountedAttempt = { at: string; limits: readonly { key: string; endsWithSuccess: boolean }[] }

/**
 * Counts an attempt before it is made, in a transaction of its own: what fails later, or rolls back, has counted.
 *
 * Counted per call and not per request, so a batch of calls is as many attempts. One that is refused is not counted:
 * waiting as long as the error says is enough.
 *
 * @throws DomainError TOO_MANY_ATTEMPTS with `retryAfterSeconds`
 */
export function countAttempt(database: Database, attempt: Attempt): Promise<CountedAttempt> {
  return enterVisitor(database, 'mutation', (scope) => countAttemptWithin(scope, attempt))
}

/**
 * The same in a transaction that is open, so only what succeeds counts. `address` may be what stands for the caller.
 *
 * @throws DomainError TOO_MANY_ATTEMPTS with `retryAfterSeconds`
 */
export async function countAttemptWithin(
  { [work]: { tx } }: VisitorScope,
  attempt: Attempt,
): Promise<CountedAttempt> {
  const limits = limitsOf(attempt).map((limit) => ({ ...limit, key: digest(limit.key) }))
  // Always in one order, so that two callers who share keys cannot wait for each other.
  for (const key of limits.map((limit) => limit.key).toSorted())
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`attempts ${key}`}, 0))`)
  const waits: number[] = []
  for (const limit of limits) waits.push(await secondsUntilAllowed(tx, limit))
  const retryAfterSeconds = Math.max(...waits)
  if (retryAfterSeconds > 0) throw new DomainError('TOO_MANY_ATTEMPTS', { retryAfterSeconds })
  const [clock] = await tx.execute<{ at: string }>(sql`select clock_timestamp()::text as at`)
  if (clock === undefined) throw new Error('The database told no time.')
  await tx
    .insert(attempts)
    .values(limits.map(({ key }) => ({ key, windowStart: sql`${clock.at}::timestamptz`, count: 1 })))
  return {
    at: clock.at,
    limits: limits.map(({ key, endsWithSuccess = false }) => ({ key, endsWithSuccess })),
  }
}

/**
 * Takes back an attempt that turned out to be rightful, in the transaction of what it led to; earlier ones of the same
 * caller at the same account were then slips of a hand. Those of others stay: somebody may still be guessing.
 */
export async function forgiveAttempt(tx: Transaction, { at, limits }: CountedAttempt): Promise<void> {
  for (const { key, endsWithSuccess } of limits)
    await tx
      .delete(attempts)
      .where(
        and(
          eq(attempts.key, key),
          endsWithSuccess ? undefined : eq(attempts.windowStart, sql`${at}::timestamptz`),
        ),
      )
}

/** Keys tell nothing about who tried: a copy of the table must not be a list of addresses. */
function digest(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}

async function secondsUntilAllowed(tx: Transaction, limit: AttemptLimit): Promise<number> {
  const made = await tx
    .select({
      ago: sql<number>`extract(epoch from clock_timestamp() - ${attempts.windowStart})::float8`,
    })
    .from(attempts)
    .where(
      and(
        eq(attempts.key, limit.key),
        gt(attempts.windowStart, sql`clock_timestamp() - make_interval(secs => ${limit.seconds})`),
      ),
    )
    .orderBy(attempts.windowStart)
  const tooMany = made.length - limit.most
  if (tooMany < 0) return 0
  const [newest, oldestThatCounts] = [made.at(-1)?.ago ?? 0, made[tooMany]?.ago ?? 0]
  const wait = limit.growsFrom
    ? Math.min(limit.growsFrom * 2 ** tooMany, limit.growsTo) - newest
    : limit.seconds - oldestThatCounts
  return Math.max(0, Math.ceil(wait))
}
