import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runs } from '../src/faults/process-table.ts'
import { scratchDataDirectory } from '../src/scratch-data-directory.ts'
import { LaunchedProduct } from './launched-product.ts'
import { until } from './until.ts'

const scratch = scratchDataDirectory()
let product: LaunchedProduct

beforeAll(async () => {
  product = await LaunchedProduct.start(scratch.path)
  await product.ready()
})

afterAll(async () => {
  await product.stop()
  scratch.remove()
})

test('says where to go and what to do first', () => {
  expect(product.output).toContain(`open ${product.address}\n`)
  expect(product.output).toContain(`${product.address}/sample`)
})

test('keeps its secrets in files only their owner may read', () => {
  for (const name of [
    'postgres-superuser',
    'role-owner',
    'role-app',
    'role-system',
    'role-backup',
    'nextauth-secret',
  ]) {
    const file = path.join(scratch.path, 'secrets', name)
    expect(statSync(file).mode & 0o777, name).toBe(0o600)
    expect(readFileSync(file, 'utf8').trim().length, name).toBeGreaterThanOrEqual(43)
  }
})

test('gives the page the address of the bound role and no other', () => {
  const environment = readFileSync(`/proc/${product.pid('web')}/environ`, 'utf8')
  expect(environment).toMatch(/DATABASE_URL=postgres:\/\/kilotoken_app:/)
  for (const name of ['postgres-superuser', 'role-owner', 'role-system', 'role-backup']) {
    const secret = readFileSync(path.join(scratch.path, 'secrets', name), 'utf8').trim()
    expect(environment, name).not.toContain(secret)
  }
})

test.each(['web', 'worker', 'postgres'] as const)('%s killed with -9 is started again', async (part) => {
  const killed = product.pid(part)
  process.kill(killed, 'SIGKILL')
  await until(
    'another process has its place',
    30_000,
    () => !runs(killed) && product.find(part) !== undefined,
  )
  await until('all parts work again', 30_000, () => product.isReady())
  expect(product.pid(part)).not.toBe(killed)
  expect(product.output).toMatch(
    new RegExp(`${part} ended \\(signal SIGKILL\\): starting it again in 0.\\d+ s`),
  )
})

test('a second launcher on the same data says who has it', async () => {
  const second = await LaunchedProduct.start(scratch.path)
  expect(await second.end()).toBe(1)
  expect(second.output.trim()).toBe(
    `Kilotoken already runs here as process ${product.launcher.pid} at ${product.address}: use that one, or stop it with kill ${product.launcher.pid}.`,
  )
})
