import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stopOrphan } from './stop-orphan.ts'

let cluster: string

beforeEach(() => {
  cluster = mkdtempSync(path.join(tmpdir(), 'kilotoken-orphan-'))
})

afterEach(() => rmSync(cluster, { recursive: true, force: true }))

function writePostmasterFile(pid: number): string {
  const file = path.join(cluster, 'postmaster.pid')
  writeFileSync(file, `${pid}\n${cluster}\n1795578072\n54877\n\nlocalhost\n 1 2\nready   \n`)
  return file
}

test('a number that another program has now: that program lives on, the file goes', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    cwd: cluster,
    stdio: 'ignore',
  })
  const file = writePostmasterFile(other.pid ?? 0)
  await stopOrphan(cluster, () => {})
  expect(existsSync(file)).toBe(false)
  expect(other.exitCode).toBeNull()
  expect(() => process.kill(other.pid ?? 0, 0)).not.toThrow()
  other.kill('SIGKILL')
})

test('a number nobody has: the file goes', async () => {
  const file = writePostmasterFile(2 ** 22 + 1)
  await stopOrphan(cluster, () => {})
  expect(existsSync(file)).toBe(false)
})

test('without a file there is nothing to do', async () => {
  await expect(stopOrphan(cluster, () => {})).resolves.toBeUndefined()
})
