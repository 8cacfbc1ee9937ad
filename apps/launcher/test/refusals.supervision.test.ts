import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isRoot } from '../src/postgres/unprivileged-user.ts'
import { type ScratchDataDirectory, scratchDataDirectory } from '../src/scratch-data-directory.ts'
import { LaunchedProduct } from './launched-product.ts'

let scratch: ScratchDataDirectory

beforeEach(() => {
  scratch = scratchDataDirectory()
})

afterEach(() => scratch.remove())

/** What a start that must fail says; fails itself when there is more than one line or an exit code of 0. */
async function refusal(settings: Record<string, string> = {}): Promise<string> {
  const product = await LaunchedProduct.start(scratch.path, settings)
  expect(await product.end(), product.output).toBe(1)
  const lines = product.output.trim().split('\n')
  expect(lines, product.output).toHaveLength(1)
  return lines[0] ?? ''
}

/** A cluster good enough to be looked at before it is opened. */
function writeCluster(version: string): string {
  const cluster = path.join(scratch.path, 'postgres')
  mkdirSync(cluster, { recursive: true })
  writeFileSync(path.join(cluster, 'PG_VERSION'), `${version}\n`)
  for (const folder of [scratch.path, cluster]) chmodSync(folder, 0o777)
  return cluster
}

test('port in use', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  expect(await refusal({ PORT: port })).toMatch(
    `Port ${port} is in use by another program: stop it, or choose`,
  )
  server.close()
})

test('a host others reach, over plain http', async () => {
  expect(await refusal({ HOST: '0.0.0.0' })).toMatch(
    /^HOST=0\.0\.0\.0 would serve other machines over plain http: set/,
  )
})

test('a port that is none', async () => {
  expect(await refusal({ PORT: '99999' })).toMatch(/^PORT=99999 is not a port: use a number/)
})

test('a file where the data directory should be', async () => {
  writeFileSync(scratch.path, '')
  expect(await refusal()).toMatch(/^There is a file where a folder should be at .*data: move it away/)
})

test('a cluster its user cannot read', async () => {
  const cluster = writeCluster('18')
  chmodSync(cluster, 0o000)
  expect(await refusal()).toMatch(
    /^The database directory .*postgres cannot be read by the user it runs as: give it back/,
  )
})

test('a cluster of another PostgreSQL', async () => {
  writeCluster('17')
  expect(await refusal()).toMatch(
    /was made by PostgreSQL 17 and this Kilotoken has 18: start the Kilotoken that made it/,
  )
})

test('a folder that is no cluster', async () => {
  rmSync(path.join(writeCluster('18'), 'PG_VERSION'))
  expect(await refusal()).toMatch(/postgres is not a PostgreSQL data directory: move it away/)
})

test('a cluster without its password', async () => {
  writeCluster('18')
  expect(await refusal()).toMatch(/password in .*postgres-superuser is gone: put the file back/)
})

test('a server of the user’s own that does not answer', async () => {
  const sentence = await refusal({ DATABASE_URL: 'postgres://someone:hidden-word@127.0.0.1:9/kilotoken' })
  expect(sentence).not.toContain('hidden-word')
  expect(sentence.length).toBeGreaterThan(20)
})

test.each<[string, () => Record<string, string>, RegExp]>([
  ['a port that is none', () => ({ PORT: '99999' }), /^PORT=99999 不是端口号/u],
  ['a host others reach', () => ({ HOST: '0.0.0.0' }), /^HOST=0\.0\.0\.0 会以未加密的/u],
  ['no PostgreSQL address', () => ({ DATABASE_URL: 'mysql://x' }), /^DATABASE_URL 不是 PostgreSQL 地址/u],
  [
    'a server that does not answer',
    () => ({ DATABASE_URL: 'postgres://a:b@127.0.0.1:9/kilotoken' }),
    /^无法连接 127\.0\.0\.1:9 的 PostgreSQL/u,
  ],
  [
    'a file in the way',
    () => {
      writeFileSync(scratch.path, '')
      return {}
    },
    /data 处应为目录/u,
  ],
  [
    'a cluster its user cannot read',
    () => {
      chmodSync(writeCluster('18'), 0o000)
      return {}
    },
    /^运行数据库的用户无法读取目录/u,
  ],
])('in Chinese where the shell speaks Chinese: %s', async (_, prepare, sentence) => {
  const said = await refusal({ ...prepare(), LC_ALL: '', LC_MESSAGES: '', LANG: 'zh_CN.UTF-8' })
  expect(said).toMatch(sentence)
  // Names of variables, commands and programs stand alone; a run of words would be a sentence in English.
  expect(said).not.toMatch(/[a-z]{3,} [a-z]{2,} [a-z]{2,} [a-z]{2,}/u)
})

test('a port in use, in Chinese', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  expect(await refusal({ PORT: port, LC_ALL: 'zh_CN.UTF-8' })).toMatch(`端口 ${port} 已被其他程序占用`)
  server.close()
})

// An ordinary user cannot make a folder of its own that it may not use look like someone else's.
if (!isRoot()) {
  test('a data directory this user may not use', async () => {
    mkdirSync(scratch.path, { mode: 0o000 })
    expect(await refusal()).toMatch(/^This user may not use .*data: give it to this user/)
    chmodSync(scratch.path, 0o700)
  })
}
