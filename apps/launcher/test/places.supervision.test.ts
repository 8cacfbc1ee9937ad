import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDataDirectory } from '../src/data-directory.ts'
import { openPostgres } from '../src/postgres/postgres-server.ts'
import { isRoot } from '../src/postgres/unprivileged-user.ts'
import { type ScratchDataDirectory, scratchDataDirectory } from '../src/scratch-data-directory.ts'
import { supervise } from '../src/supervise.ts'
import { LaunchedProduct } from './launched-product.ts'

let scratch: ScratchDataDirectory

beforeEach(() => {
  scratch = scratchDataDirectory()
})

afterEach(() => scratch.remove())

async function startAndStop(): Promise<LaunchedProduct> {
  const product = await LaunchedProduct.start(scratch.path)
  try {
    await product.ready()
  } finally {
    expect(await product.stop()).toBe(0)
  }
  return product
}

test('the cluster lies in the data directory, closed to others and never owned by root', async () => {
  await startAndStop()
  const cluster = statSync(path.join(scratch.path, 'postgres'))
  expect(cluster.mode & 0o777).toBe(0o700)
  expect(cluster.uid).not.toBe(0)
  if (!isRoot()) expect(cluster.uid).toBe(process.getuid?.())
})

test('DATABASE_URL: that server is used, and none of our own', async () => {
  const elsewhere = scratchDataDirectory()
  openDataDirectory(elsewhere.path)
  const { service, adminUrl } = await openPostgres(elsewhere.path, () => {})
  const server = supervise(service, () => {})
  await server.up()
  const product = await LaunchedProduct.start(scratch.path, { DATABASE_URL: adminUrl })
  try {
    await product.ready()
    expect(await product.isReady()).toBe(true)
    expect(product.find('postgres')).toBeUndefined()
    expect(existsSync(path.join(scratch.path, 'postgres'))).toBe(false)
  } finally {
    expect(await product.stop()).toBe(0)
    await server.stop()
    elsewhere.remove()
  }
})

// Only root has a database user that differs from itself and so may not reach its own folders.
if (isRoot()) {
  test('below a folder only root may enter, the cluster lies in /var/lib and modes stay as they were', async () => {
    const above = path.dirname(scratch.path)
    chmodSync(above, 0o700)
    await startAndStop()
    const link = path.join(scratch.path, 'postgres')
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(realpathSync(link)).toMatch(/^\/var\/lib\/kilotoken\/[0-9a-f]{16}\/postgres$/)
    expect(statSync(above).mode & 0o777).toBe(0o700)

    // The second start finds it there again.
    const again = await startAndStop()
    expect(again.output).not.toContain('Making the database')
  })

  test('an existing data directory the database’s user cannot enter keeps its mode', async () => {
    mkdirSync(scratch.path, { mode: 0o700 })
    await startAndStop()
    expect(statSync(scratch.path).mode & 0o777).toBe(0o700)
    expect(realpathSync(path.join(scratch.path, 'postgres'))).toMatch(/^\/var\/lib\/kilotoken\//)
  })
}
