import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { openAsAdmin } from '@kilotoken/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { childEnd } from '../src/end-child.ts'
import { readPostmasterFile } from '../src/postgres/postmaster-file.ts'
import { removeDataDirectory } from '../src/remove-data-directory.ts'
import { repositoryRoot } from '../src/repository-root.ts'
import { scratchDataDirectory } from '../src/scratch-data-directory.ts'
import { LaunchedProduct } from './launched-product.ts'

const scratch = scratchDataDirectory()
const parent = path.dirname(scratch.path)
const backup = path.join(parent, 'taken.tar.gz')
let product: LaunchedProduct

beforeAll(async () => {
  product = await LaunchedProduct.start(scratch.path)
  await product.ready()
})

afterAll(async () => {
  await product.stop()
  const made = readdirSync(parent).filter((name) => name.startsWith('data'))
  for (const name of made) removeDataDirectory(path.join(parent, name))
  scratch.remove()
})

async function runCommand(
  name: 'backup' | 'restore',
  file: string,
): Promise<{ code: number | null; said: string }> {
  const program = path.join(repositoryRoot, `apps/launcher/src/commands/${name}.ts`)
  const { DATABASE_URL: _, HOST: __, ...inherited } = process.env
  const child = spawn(process.execPath, [program, file], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, KILOTOKEN_DATA_DIR: scratch.path },
  })
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), childEnd(child)])
  return { code: child.exitCode, said: `${out}${err}` }
}

/** Runs SQL as the superuser in the database that runs in a data directory now. */
async function asAdmin(statement: string): Promise<unknown[]> {
  const cluster = path.join(scratch.path, 'postgres')
  const password = readFileSync(path.join(scratch.path, 'secrets', 'postgres-superuser'), 'utf8').trim()
  const admin = openAsAdmin(
    `postgres://postgres:${password}@127.0.0.1:${readPostmasterFile(cluster)?.port}/kilotoken`,
  )
  try {
    return await admin.unsafe(statement)
  } finally {
    await admin.end()
  }
}

const marks = () => asAdmin('select what from kilotoken.marks')

test('a backup is taken while the product answers', async () => {
  await asAdmin(`create table kilotoken.marks as select 'before' as what`)
  const postgres = product.pid('postgres')
  const { code, said } = await runCommand('backup', backup)
  expect(code, said).toBe(0)
  expect(said).toContain(`The backup is good: ${backup}`)
  expect(product.pid('postgres'), 'it was not interrupted').toBe(postgres)
  expect(await product.isReady()).toBe(true)
})

test('a restore changes the data under the running product, and keeps the earlier', async () => {
  await asAdmin(`insert into kilotoken.marks values ('after')`)
  const { code, said } = await runCommand('restore', backup)
  expect(code, said).toBe(0)
  expect(await product.isReady(), product.output).toBe(true)
  expect(product.launcher.exitCode).toBeNull()
  expect(await marks()).toEqual([{ what: 'before' }])
  const kept = readdirSync(parent).filter((name) => name.startsWith('data-before-restore-'))
  expect(kept).toHaveLength(1)
  expect(said).toContain(`The earlier data is in ${path.join(parent, kept[0] ?? '')}`)
  expect(readdirSync(parent).sort()).toEqual(['data', kept[0], 'taken.tar.gz'])
})

test('an altered backup is refused and the product does not notice', async () => {
  const parts = ['postgres', 'web', 'worker'] as const
  const before = parts.map((part) => product.pid(part))
  const bytes = readFileSync(backup)
  bytes.writeUInt8(bytes.readUInt8(100_000) ^ 1, 100_000)
  writeFileSync(backup, bytes)
  const { code, said } = await runCommand('restore', backup)
  expect(code).toBe(1)
  expect(said).toMatch(/was altered after it was written.*nothing was changed\.\n$/)
  expect(parts.map((part) => product.pid(part))).toEqual(before)
  expect(await marks()).toEqual([{ what: 'before' }])
})
