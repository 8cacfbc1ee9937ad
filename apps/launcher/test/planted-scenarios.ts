import { setTimeout as sleep } from 'node:timers/promises'
import type { PlantedStage } from './planted-stage.ts'

/** More than any machine computes before it is cancelled. */
const ENDLESS = 1_500_000
/** A lease of the hurried copy is 4 s. */
const LONGER_THAN_A_LEASE_MS = 6000
const RECIPIENTS = ['ada@plan.test', 'ben@plan.test']

export type ScenarioName =
  | 'repeated job'
  | 'long run'
  | 'frozen worker'
  | 'sent report'
  | 'late cancel'
  | 'killed workers'
  | 'due schedule'

/** What is done to the workers of a copy: each brings one kind of bug to light within seconds. */
export const SCENARIOS: Readonly<Record<ScenarioName, (stage: PlantedStage) => Promise<void>>> = {
  'repeated job': async (stage) => {
    const run = await stage.start(ENDLESS)
    await stage.repeat('run', { run })
    await stage.untilComputed(run)
    await sleep(1500)
    await stage.cancel(run)
  },

  'long run': async (stage) => {
    const run = await stage.start(ENDLESS)
    await stage.untilComputed(run)
    await sleep(LONGER_THAN_A_LEASE_MS)
    await stage.cancel(run)
  },

  'frozen worker': async (stage) => {
    const run = await stage.start(ENDLESS)
    await stage.untilComputed(run)
    await stage.repeat('run', { run })
    await stage.freeze(await stage.holder(run), () =>
      stage.until(
        'another has it',
        (admin) => admin`select attempt = 2 as holds from kilotoken.runs where id = ${run}`,
      ),
    )
    await stage.cancel(run)
  },

  'sent report': async (stage) => {
    const run = await stage.request(['csv', 'json'], RECIPIENTS)
    await stage.until(
      'all is sent',
      (admin) => admin`
      select count(*) filter (where status = 'sent') = 2 as holds from kilotoken.deliveries where run_id = ${run}`,
    )
    const sent = await stage.admin<
      { id: string }[]
    >`select id from kilotoken.deliveries where run_id = ${run}`
    for (const { id } of sent) await stage.repeat('deliver', { delivery: id })
  },

  'late cancel': async (stage) => {
    const run = await stage.request(['pdf', 'xlsx', 'csv', 'json'], RECIPIENTS)
    // Claimed, and renewed for the last time before the files are made.
    await stage.until(
      'its files are made',
      (admin) => admin`
      select count(*) >= 2 as holds from fault.trace
      where run = ${run} and tab = 'runs' and new ->> 'status' = 'running'`,
    )
    await stage.cancel(run)
  },

  'killed workers': async (stage) => {
    await stage.start(1000)
    await stage.until(
      'its job is in the queue',
      (admin) => admin`
      select not exists (select from kilotoken.job_requests) as holds`,
    )
    await stage.killWorkers()
  },

  'due schedule': async (stage) => {
    await stage.dueSchedule()
    await stage.until(
      'its slots are dealt with',
      (admin) => admin`
      select count(*) >= 3 as holds from kilotoken.schedule_slots`,
    )
  },
}
