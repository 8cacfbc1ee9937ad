import { existsSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { runs } from '../src/faults/process-table.ts'
import { readPostmasterFile } from '../src/postgres/postmaster-file.ts'
import { scratchDataDirectory } from '../src/scratch-data-directory.ts'
import { LaunchedProduct } from './launched-product.ts'
import { until } from './until.ts'

const scratch = scratchDataDirectory()
const postmasterFile = path.join(scratch.path, 'postgres/postmaster.pid')

const started: LaunchedProduct[] = []

afterEach(async () => {
  for (const product of started.splice(0)) await product.stop()
})

afterAll(() => scratch.remove())

async function startReady(port?: string): Promise<LaunchedProduct> {
  const product = await LaunchedProduct.start(scratch.path, port ? { PORT: port } : {})
  started.push(product)
  await product.ready()
  return product
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s: everything is gone within 10 s, in good order',
  async (signal) => {
    const product = await startReady()
    const parts = (['postgres', 'web', 'worker'] as const).map((part) => product.pid(part))
    product.launcher.kill(signal)
    await until('everything is gone', 10_000, () => product.launcher.exitCode !== null && !parts.some(runs))
    expect(product.launcher.exitCode).toBe(0)
    // An orderly stop removes both; the next start has nothing to recover.
    expect(existsSync(postmasterFile)).toBe(false)
    expect(existsSync(path.join(scratch.path, 'launcher.lock'))).toBe(false)
  },
)

test('the launcher killed with -9: page and worker end within 5 s, the next start recovers by itself', async () => {
  const product = await startReady()
  const [postgres, web, worker] = (['postgres', 'web', 'worker'] as const).map((part) => product.pid(part))
  if (!postgres || !web || !worker) throw new Error('a part is missing')
  product.launcher.kill('SIGKILL')
  await until('page and worker are gone', 5_000, () => !runs(web) && !runs(worker))

  const next = await startReady(new URL(product.address).port)
  expect(runs(postgres)).toBe(false)
  expect(await next.isReady()).toBe(true)
  expect(readPostmasterFile(path.join(scratch.path, 'postgres'))?.pid).toBe(next.pid('postgres'))
  expect(await next.stop()).toBe(0)
})

test('everything killed with -9 at once, and started again at once on the same port', async () => {
  const product = await startReady()
  const parts = (['postgres', 'web', 'worker'] as const).map((part) => product.pid(part))
  for (const pid of [product.launcher.pid ?? 0, ...parts]) process.kill(pid, 'SIGKILL')

  const next = await startReady(new URL(product.address).port)
  expect(await next.isReady()).toBe(true)
  expect(await next.stop()).toBe(0)
})

test('npm killed with -9 takes the launcher, and with it everything, down in order', async () => {
  const product = await LaunchedProduct.startByNpm(scratch.path)
  started.push(product)
  await product.ready()
  const parts = (['launcher', 'postgres', 'web', 'worker'] as const).map((part) => product.pid(part))
  product.launcher.kill('SIGKILL')
  await until('everything is gone', 10_000, () => !parts.some(runs))
  expect(existsSync(postmasterFile)).toBe(false)
})
