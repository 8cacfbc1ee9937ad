import type { PgBoss } from 'pg-boss'
import type { Sql, TransactionSql } from 'postgres'
import { QUEUE_SCHEMA } from './queue-schema.ts'

/** Moved in one transaction; more are waiting only after an outage. */
const AT_ONCE = 100

type Request = { id: string; queue: string; payload: { team: string }; startAfter: Date }

/**
 * Moves requested jobs into the queue, as soon as one is announced and every `pollMs`, until stopped.
 *
 * One transaction takes the requests away and sends the jobs, so none is lost and none is sent twice; several workers
 * share them out.
 */
export function forwardRequests(
  sql: Sql,
  boss: PgBoss,
  pollMs: number,
  report: (error: unknown) => void,
): { stop: () => Promise<void> } {
  let isStopped = false
  let isAnnounced = false
  let wake: () => void = () => undefined

  async function forward(): Promise<void> {
    while (!isStopped) {
      isAnnounced = false
      const moved = await moveRequests(sql, boss).catch((error: unknown) => {
        report(error)
        return 0
      })
      if (moved < AT_ONCE && !isAnnounced) await nap()
    }
  }

  function nap(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, pollMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  const listening = sql
    .listen('kilotoken_jobs', () => {
      isAnnounced = true
      wake()
    })
    .catch(report)
  const running = forward()
  return {
    stop: async () => {
      isStopped = true
      wake()
      await running
      const listener = await listening
      await listener?.unlisten().catch(() => undefined)
    },
  }
}

function moveRequests(sql: Sql, boss: PgBoss): Promise<number> {
  return sql.begin(async (tx) => {
    const requests = await tx<Request[]>`
      delete from kilotoken.job_requests where id in (
        select id from kilotoken.job_requests order by created_at limit ${AT_ONCE} for update skip locked)
      returning id, queue, payload, start_after as "startAfter"`
    const db = {
      executeSql: async (text: string, values?: unknown[]) => ({
        rows: [...(await tx.unsafe(text, values as never[]))],
      }),
    }
    for (const { id, queue, payload, startAfter } of requests) {
      const priority = -(await countWaiting(tx, queue, payload.team))
      await boss.send(queue, payload, { id, startAfter, priority, group: { id: payload.team }, db })
    }
    return requests.length
  })
}

/**
 * Jobs of a team that are not over. A team's n-th job waiting comes behind every other team's first n − 1, so that one
 * with a long queue takes its turn like all.
 */
async function countWaiting(tx: TransactionSql, queue: string, team: string): Promise<number> {
  const [row] = await tx<{ waiting: number }[]>`
    select count(*)::int as waiting from ${tx(QUEUE_SCHEMA)}.job
    where name = ${queue} and group_id = ${team} and state in ('created', 'retry', 'active')`
  return row?.waiting ?? 0
}
