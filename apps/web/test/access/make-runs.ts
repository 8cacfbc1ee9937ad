import { createHash } from 'node:crypto'
import {
  advanceRun,
  type Catalogue,
  compilePlan,
  ENGINE_VERSION,
  readPlan,
  runResult,
  startRun,
} from '@kilotoken/cost-core'
import type { Sql, TestPerson } from '@kilotoken/db/testing'

const TRIALS = 100
const SEED = 7

export type TeamRuns = {
  /** A simulation that is over, of version 1 as it stands. */
  simulation: string
  /** A simulation that waits. */
  openRun: string
  /** A report with a file in JSON. */
  reportRun: string
}

/** Runs of version 1 of a plan, which is the sample, made as the superuser, past every policy. */
export async function makeRuns(
  admin: Sql,
  of: { teamId: string; planId: string; planName: string; document: string; by: TestPerson },
): Promise<TeamRuns> {
  const insert = async (kind: 'simulation' | 'report', status: 'queued' | 'done', report: object | null) => {
    const isDone = status === 'done'
    const [run] = await admin<{ id: string }[]>`
      insert into kilotoken.runs (team_id, kind, plan_id, plan_version, plan_name, trials, seed, report, engine_version,
        catalogue_version, status, done, requested_by, requested_by_name, started_at, finished_at)
      values (${of.teamId}, ${kind}, ${of.planId}, 1, ${admin.json(of.planName)}, ${TRIALS}, ${SEED},
        ${report === null ? null : admin.json({ ...report })}, ${ENGINE_VERSION}, '2026.11', ${status}, ${isDone ? TRIALS : 0},
        ${of.by.id}, ${of.by.name}, ${isDone ? admin`now()` : null}, ${isDone ? admin`now()` : null}) returning id`
    if (run === undefined) throw new Error('no run made')
    return run.id
  }
  const simulation = await insert('simulation', 'done', null)
  const result = sampleResult(of.document)
  await admin`insert into kilotoken.run_results (team_id, run_id, result, result_hash)
    values (${of.teamId}, ${simulation}, ${result}, ${sha256(result)})`
  const openRun = await insert('simulation', 'queued', null)
  const reportRun = await insert('report', 'done', {
    formats: ['json'],
    locale: 'en',
    zone: 'UTC',
    recipients: [],
  })
  const file = JSON.stringify({ plan: of.planName })
  await admin`insert into kilotoken.run_files (team_id, run_id, format, content, content_hash)
    values (${of.teamId}, ${reportRun}, 'json', ${Buffer.from(file)}, ${sha256(file)})`
  await admin`insert into kilotoken.deliveries (team_id, run_id, recipient)
    values (${of.teamId}, ${reportRun}, 'finance@team.test')`
  return { simulation, openRun, reportRun }
}

const results = new Map<string, string>()

/** What the engine finds in a few trials of a document; worked out once for each text. */
function sampleResult(document: string): string {
  const known = results.get(document)
  if (known !== undefined) return known
  const read = readPlan(document)
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const result = compilePlan(read.plan.base, A100)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  const state = startRun(result.compiled, { trials: TRIALS, seed: SEED })
  advanceRun(state, TRIALS)
  const text = JSON.stringify(runResult(state))
  results.set(document, text)
  return text
}

const figure = (value: number, unit: string) => ({
  value,
  unit,
  source: 'NVIDIA A100 data sheet',
  date: '2021-06-01',
  evidence: 'published' as const,
})

/** As much of the catalogue as the sample names. */
const A100: Catalogue = {
  accelerators: [{ key: 'a100-sxm-80gb', name: 'A100', peak: { bf16: figure(312, 'TFLOP/s') } }],
  models: [],
  nodes: [
    {
      key: 'a100-sxm-8',
      name: '8 × A100',
      accelerator: 'a100-sxm-80gb',
      accelerators: figure(8, 'GPU/node'),
    },
  ],
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
