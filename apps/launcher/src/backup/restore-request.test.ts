import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Settings } from '../settings.ts'
import { leaveRequest, nextRequest, takeOutcome, tellOutcome, withdrawRequest } from './restore-request.ts'

let dataDirectory: string

beforeEach(() => {
  dataDirectory = mkdtempSync(path.join(tmpdir(), 'kilotoken-request-'))
})

afterEach(() => rmSync(dataDirectory, { recursive: true }))

const settings = (databaseUrl?: string) => ({ dataDirectory, databaseUrl }) as Settings
const swap = () => ({ dataDirectory, incoming: '/in', outgoing: '/out' })
const file = () => path.join(dataDirectory, 'restore-request.json')

test('a request reaches the launcher once', async () => {
  expect(leaveRequest(swap())).toBe(true)
  expect(statSync(file()).mode & 0o777).toBe(0o600)
  expect(leaveRequest(swap()), 'one at a time').toBe(false)
  const request = await nextRequest(settings(), AbortSignal.timeout(5_000))
  expect(request).toMatchObject({ swap: swap(), pid: process.pid })
  expect(withdrawRequest(dataDirectory), 'taken already').toBe(false)
})

test('a request that was taken back, or whose process has ended, is not for the launcher', async () => {
  leaveRequest(swap())
  expect(withdrawRequest(dataDirectory)).toBe(true)
  writeFileSync(file(), JSON.stringify({ swap: swap(), pid: process.pid, birth: 'another one’s' }))
  await expect(nextRequest(settings(), AbortSignal.timeout(1_000))).rejects.toThrow()
  expect(readdirSync(dataDirectory)).toEqual([])
})

test('on a server of the user’s own nothing is restored', async () => {
  leaveRequest(swap())
  await expect(nextRequest(settings('postgres://x'), AbortSignal.timeout(800))).rejects.toThrow()
  expect(withdrawRequest(dataDirectory)).toBe(true)
})

test('an outcome is for the process that asked', () => {
  tellOutcome(dataDirectory, { pid: process.pid + 1 })
  expect(takeOutcome(dataDirectory)).toBeUndefined()
  tellOutcome(dataDirectory, { pid: process.pid, why: 'no start' })
  expect(takeOutcome(dataDirectory)).toEqual({ pid: process.pid, why: 'no start' })
  expect(takeOutcome(dataDirectory)).toBeUndefined()
})
