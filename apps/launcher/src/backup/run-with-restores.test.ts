import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type RestoreRequest, takeOutcome } from './restore-request.ts'
import { runWithRestores } from './run-with-restores.ts'

let folder: string
let data: string
let request: RestoreRequest
const running = new AbortController().signal

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kilotoken-restores-'))
  data = path.join(folder, 'data')
  const incoming = path.join(folder, 'incoming')
  for (const [place, what] of [
    [data, 'old'],
    [incoming, 'new'],
  ] as const) {
    mkdirSync(path.join(place, 'postgres'), { recursive: true })
    writeFileSync(path.join(place, 'postgres', 'is'), what)
  }
  const swap = { dataDirectory: data, incoming, outgoing: path.join(folder, 'kept') }
  request = { swap, pid: process.pid, birth: undefined }
})

afterEach(() => rmSync(folder, { recursive: true }))

const present = () => readFileSync(path.join(data, 'postgres', 'is'), 'utf8')

/** Runs that each see some data and end in their own way; the last one ends the test. */
function runs(...ends: ((onReady: () => void) => RestoreRequest)[]) {
  const seen: string[] = []
  const run = (onReady: () => void) => {
    seen.push(present())
    const end = ends.shift()
    if (!end) return Promise.reject(new Error('the test is over'))
    return Promise.resolve().then(() => end(onReady))
  }
  return { seen, run }
}

const askForRestore = (onReady: () => void) => {
  onReady()
  return request
}

test('runs on the restored data next, and says so once it is ready', async () => {
  const outcomes: unknown[] = []
  const { seen, run } = runs(askForRestore, (onReady) => {
    outcomes.push(takeOutcome(data))
    onReady()
    outcomes.push(takeOutcome(data))
    throw new Error('stopped')
  })
  await expect(runWithRestores(data, run, running)).rejects.toThrow('stopped')
  expect(seen).toEqual(['old', 'new'])
  expect(outcomes).toEqual([undefined, { pid: process.pid }])
})

test('goes back to the earlier data when the product does not start on the restored', async () => {
  const { seen, run } = runs(askForRestore, () => {
    throw new Error('no start')
  })
  await expect(runWithRestores(data, run, running)).rejects.toThrow('the test is over')
  expect(seen).toEqual(['old', 'new', 'old'])
  expect(takeOutcome(data)).toEqual({ pid: process.pid, why: 'no start' })
  expect(existsSync(path.join(folder, 'kept'))).toBe(false)
})

test('stopped while it starts on the restored data, it keeps that', async () => {
  const shutdown = new AbortController()
  const { run } = runs(askForRestore, () => {
    shutdown.abort()
    throw new Error('stopped')
  })
  await expect(runWithRestores(data, run, shutdown.signal)).rejects.toThrow('stopped')
  expect(present()).toBe('new')
})
