import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Catalogue } from '@kilotoken/cost-core'
import { close, connect, issueSetupLink, loadEngineCatalogue } from '@kilotoken/db'
import { afterAll, expect, test } from 'vitest'
import { administration } from '../src/administration.ts'
import { type Answer, ApiClient } from '../src/faults/api-client.ts'
import { recomputeRun } from '../src/faults/background/recompute-run.ts'
import { runs } from '../src/faults/process-table.ts'
import { repositoryRoot } from '../src/repository-root.ts'
import { scratchDataDirectory } from '../src/scratch-data-directory.ts'
import { LaunchedProduct } from './launched-product.ts'
import { until } from './until.ts'

const TRIALS = 1_500_000
const SEED = 5
const PERSON = { name: 'Ada', email: 'ada@plan.test', password: 'a run that outlives its launcher' }

const scratch = scratchDataDirectory()
const started: LaunchedProduct[] = []

afterAll(async () => {
  for (const product of started) await product.stop()
  scratch.remove()
})

async function startReady(port?: string): Promise<LaunchedProduct> {
  const product = await LaunchedProduct.start(scratch.path, port ? { PORT: port } : {})
  started.push(product)
  await product.ready()
  return product
}

async function lookInside(): Promise<{ secret: string | undefined; catalogue: Catalogue }> {
  const { DATABASE_URL } = administration({ KILOTOKEN_DATA_DIR: scratch.path })
  const database = connect(DATABASE_URL, { max: 1, applicationName: 'resumed-run-test' })
  try {
    return { secret: await issueSetupLink(database), catalogue: await loadEngineCatalogue(database) }
  } finally {
    await close(database)
  }
}

function granted<T>(answer: Answer<T>): T {
  if ('refused' in answer) throw new Error(`refused: ${answer.refused}`)
  return answer.data
}

test('the launcher killed with -9 in the middle of a run: the next start goes on with it, to the same result', async () => {
  const product = await startReady()
  const { secret, catalogue } = await lookInside()
  const document = readFileSync(path.join(repositoryRoot, 'examples/chatgpt-2023.yaml'), 'utf8')
  const api = new ApiClient(product.address)
  const { teamId: team } = granted(
    await api.mutate<{ teamId: string }>('account.setUp', { ...PERSON, teamName: 'Analytics', secret }),
  )
  await api.signIn(PERSON.email, PERSON.password)
  const { planId: plan } = granted(
    await api.mutate<{ planId: string }>('plan.import', { team, document, note: 'first' }),
  )
  const input = { team, plan, version: 1, scenario: 'ranges', trials: TRIALS, seed: SEED }
  const { runId: run } = granted(await api.mutate<{ runId: string }>('run.start', input))
  const look = async () =>
    granted(await api.query<{ status: string; done: number; result: unknown }>('run.get', { team, run }))
  await until('it is computed', 30_000, async () => (await look()).done > 0)
  const before = await look()
  expect(before.status).toBe('running')

  const [web, worker] = [product.pid('web'), product.pid('worker')]
  product.launcher.kill('SIGKILL')
  await until('page and worker are gone', 5_000, () => !runs(web) && !runs(worker))

  await startReady(new URL(product.address).port)
  expect((await look()).done).toBeGreaterThanOrEqual(before.done)
  await until('it is done', 90_000, async () => (await look()).status === 'done')
  const inputs = { document, scenario: 'ranges', trials: TRIALS, seed: SEED, done: TRIALS }
  expect((await look()).result).toEqual(JSON.parse(recomputeRun(inputs, catalogue) ?? ''))
})
