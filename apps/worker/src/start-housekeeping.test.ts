import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startHousekeeping } from './start-housekeeping.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const silent = pino({ enabled: false })

test('runs at once and every hour, also after a failure, and not after the end', async () => {
  const stopping = new AbortController()
  const forget = vi
    .fn<() => Promise<Record<string, number>>>()
    .mockRejectedValueOnce(new Error('away'))
    .mockResolvedValue({ sessions: 1 })
  startHousekeeping(forget, silent, stopping.signal)
  await vi.advanceTimersByTimeAsync(0)
  expect(forget).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(3_600_000)
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(forget).toHaveBeenCalledTimes(3)
  stopping.abort()
  await vi.advanceTimersByTimeAsync(7_200_000)
  expect(forget).toHaveBeenCalledTimes(3)
})

test('a database that is away is asked again in a minute', async () => {
  const away = Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })
  const forget = vi
    .fn<() => Promise<Record<string, number>>>()
    .mockRejectedValueOnce(away)
    .mockResolvedValue({})
  const stopping = new AbortController()
  startHousekeeping(forget, silent, stopping.signal)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(forget).toHaveBeenCalledTimes(2)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(forget).toHaveBeenCalledTimes(2)
  stopping.abort()
})
