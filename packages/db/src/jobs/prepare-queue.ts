import { PgBoss } from 'pg-boss'
import type { ReservedSql } from 'postgres'
import { JOBS } from './job-contracts.ts'
import { QUEUE_SCHEMA } from './queue-schema.ts'

/** pg-boss takes a job back from a worker that has been silent for this long; 10 is its least. */
const HEARTBEAT_SECONDS = 10

/**
 * How a queue treats its jobs. Deliveries are repeated often and at once, because the run's row counts the tries and
 * says when it is enough: a queue that gives up before it would leave a run waiting for ever.
 */
const QUEUE = {
  retryLimit: 10_000,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 30,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  expireInSeconds: 23 * 3600,
  deleteAfterSeconds: 3600,
  notify: true,
}

/**
 * Makes the queue's tables and queues under the owner's role, and lets the system role use them.
 *
 * Run it under the preparation lock, on its connection: pg-boss brings its own transactions. It would migrate by itself at each start, under a role that then has to own
 * its tables; here no process that runs may change a table.
 */
export async function prepareQueue(owner: ReservedSql): Promise<void> {
  const boss = new PgBoss({
    db: {
      executeSql: async (text, values) => ({ rows: [...(await owner.unsafe(text, values as never[]))] }),
    },
    schema: QUEUE_SCHEMA,
    supervise: false,
    schedule: false,
    registerInstance: false,
  })
  boss.on('error', () => undefined)
  await boss.start()
  try {
    const known = new Set((await boss.getQueues()).map(({ name }) => name))
    for (const name of Object.keys(JOBS)) if (!known.has(name)) await boss.createQueue(name, QUEUE)
  } finally {
    await boss.stop({ graceful: false })
  }
  await owner.unsafe(`grant usage on schema ${QUEUE_SCHEMA} to kilotoken_system`)
  await owner.unsafe(
    `grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to kilotoken_system`,
  )
  await owner.unsafe(`grant usage on all sequences in schema ${QUEUE_SCHEMA} to kilotoken_system`)
  await owner.unsafe(`grant execute on all functions in schema ${QUEUE_SCHEMA} to kilotoken_system`)
}
