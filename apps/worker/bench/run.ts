import { setTimeout as pause } from 'node:timers/promises'
import { budgetReport, compilePlan, ENGINE_VERSION, readPlan } from '@kilotoken/cost-core'
import { CATALOGUE_BOOK, KEPT_FORMATS, loadEngineCatalogue } from '@kilotoken/db'
import { makeTeam } from '@kilotoken/db/testing'
import { renderReport } from '@kilotoken/reports'
import { computeRun } from '../src/compute/compute-run.ts'
import { openRunWorld, type RunWorld } from '../test/run-world.ts'
import { startWorker } from '../test/start-worker.ts'
import { largePlan } from './large-plan.ts'

const TEAMS = 4
const RUNS_PER_TEAM = 40
const TRIALS = 1000
const PICKUPS = 20
const FIRST_PROGRESS = 5
const LARGE_RUN = 2_000_000
const REPORTS = 3

const say = (line: string) => process.stdout.write(`${line}\n`)

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

const world = await openRunWorld()
const worker = startWorker({
  DATABASE_URL: world.scratch.appUrl,
  SYSTEM_DATABASE_URL: world.scratch.systemUrl,
})
try {
  await untilOver(world, [await world.start({ trials: TRIALS })])
  await benchThroughput(world)
  await benchPickup(world)
  await benchFirstProgress(world)
  await benchReport(world)
} finally {
  await worker.kill()
  await world.close()
}

/** Small runs of several teams, against the same computations one after the other in this process. */
async function benchThroughput(of: RunWorld): Promise<void> {
  const teams = [of.team]
  while (teams.length < TEAMS)
    teams.push(await makeTeam(of.admin, `Team ${teams.length}`, [{ person: of.person, role: 'editor' }]))
  const plans = await Promise.all(teams.map((team) => of.planFor(team)))
  const begun = performance.now()
  const ids: string[] = []
  for (let n = 0; n < RUNS_PER_TEAM; n++)
    for (const [at, team] of teams.entries())
      ids.push(await of.start({ trials: TRIALS, seed: n, team, plan: plans[at] ?? '' }))
  await untilOver(of, ids)
  const queued = performance.now() - begun
  const catalogue = await loadEngineCatalogue(of.app)
  const alone = performance.now()
  for (const seed of ids.keys())
    computeRun({
      document: of.document,
      scenario: 'ranges',
      trials: TRIALS,
      seed,
      mostNumbers: Number.POSITIVE_INFINITY,
      catalogue,
      checkpoint: null,
      port: { postMessage: () => undefined } as never,
      stop: new Int32Array(1),
    })
  const computed = performance.now() - alone
  const rate = (1000 * ids.length) / queued
  say(`runs of ${TRIALS} trials, ${TEAMS} teams, one worker: ${rate.toFixed(1)} a second`)
  say(
    `  ${(queued / computed).toFixed(2)} times as long as computing them in a row without queue and database`,
  )
}

async function benchPickup(of: RunWorld): Promise<void> {
  const waits: number[] = []
  for (let n = 0; n < PICKUPS; n++) {
    const id = await of.start({ trials: 100, seed: n })
    await untilOver(of, [id])
    const { createdAt, startedAt } = await of.run(id)
    waits.push((startedAt?.getTime() ?? Number.NaN) - createdAt.getTime())
  }
  say(
    `from start to a worker: ${median(waits).toFixed(0)} ms in the middle, ${Math.max(...waits)} ms at most`,
  )
}

async function benchFirstProgress(of: RunWorld): Promise<void> {
  const waits: number[] = []
  for (let n = 0; n < FIRST_PROGRESS; n++) {
    const begun = performance.now()
    const id = await of.start({ trials: LARGE_RUN, seed: n })
    while ((await of.run(id)).done === 0) await pause(20)
    waits.push(performance.now() - begun)
    await of.cancel(id)
    await untilOver(of, [id])
  }
  say(`from start to the first progress of a large run: ${median(waits).toFixed(0)} ms in the middle`)
}

/** A report of 60 months and five strategies, each format against compiling and evaluating the plan. */
async function benchReport(of: RunWorld): Promise<void> {
  const catalogue = await loadEngineCatalogue(of.app)
  const about = {
    planVersion: 1,
    scenario: null,
    book: CATALOGUE_BOOK,
    engine: ENGINE_VERSION,
    generatedAt: '2026-11-29T00:00:00.000Z',
    zone: 'UTC',
  }
  const make = () => {
    const read = readPlan(largePlan(of.document))
    if ('problems' in read) throw new Error(JSON.stringify(read.problems))
    const result = compilePlan(read.plan.base, catalogue)
    if ('problems' in result) throw new Error(JSON.stringify(result.problems))
    return budgetReport(result.compiled, about)
  }
  const report = make()
  const base = median(times(make))
  say(
    `report of ${report.about.months.length} months and ${report.strategies.length} strategies: made in ${base.toFixed(0)} ms`,
  )
  for (const format of KEPT_FORMATS) {
    await renderReport(report, { format, locale: 'en' })
    const taken: number[] = []
    for (let n = 0; n < REPORTS; n++) {
      const begun = performance.now()
      await renderReport(report, { format, locale: 'en' })
      taken.push(performance.now() - begun)
    }
    say(`  ${format}: ${median(taken).toFixed(0)} ms, ${(median(taken) / base).toFixed(1)} times making it`)
  }
}

function times(work: () => unknown): number[] {
  return Array.from({ length: REPORTS }, () => {
    const begun = performance.now()
    work()
    return performance.now() - begun
  })
}

async function untilOver(of: RunWorld, ids: readonly string[]): Promise<void> {
  for (;;) {
    const [row] = await of.admin<{ open: number }[]>`
      select count(*)::int as open from kilotoken.runs
      where id in ${of.admin([...ids])} and status in ('queued', 'running')`
    if (row?.open === 0) return
    await pause(10)
  }
}
