import type { Materialised } from '@kilotoken/db'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startScheduling } from './start-scheduling.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const NOTHING: Materialised = { run: 0, skipped: 0, refused: 0, failures: [] }

function begin(materialise: () => Promise<Materialised>) {
  const lines: string[] = []
  const logger = pino({ base: null, timestamp: false }, { write: (line: string) => lines.push(line) })
  const stopping = new AbortController()
  startScheduling(materialise, logger, stopping.signal)
  return { lines: () => lines.map((line) => JSON.parse(line) as { msg: string }), stopping }
}

test('looks at once and every five seconds, also after a failure, and not after the end', async () => {
  const materialise = vi
    .fn<() => Promise<Materialised>>()
    .mockRejectedValueOnce(new Error('broken'))
    .mockResolvedValue(NOTHING)
  const { stopping, lines } = begin(materialise)
  await vi.advanceTimersByTimeAsync(0)
  expect(materialise).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(materialise).toHaveBeenCalledTimes(3)
  expect(lines().map(({ msg }) => msg)).toEqual(['looking for schedules failed, trying again'])
  stopping.abort()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(materialise).toHaveBeenCalledTimes(3)
})

test('a look that takes long is not joined by another', async () => {
  let finish: (counts: Materialised) => void = () => undefined
  const materialise = vi.fn(() => new Promise<Materialised>((resolve) => (finish = resolve)))
  const { stopping } = begin(materialise)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(materialise).toHaveBeenCalledTimes(1)
  finish(NOTHING)
  await vi.advanceTimersByTimeAsync(5000)
  expect(materialise).toHaveBeenCalledTimes(2)
  stopping.abort()
})

test('says once what it did and which schedule is broken, and nothing of a database that is away', async () => {
  const broken = { ...NOTHING, failures: [{ scheduleId: 'a', error: new Error('odd') }] }
  const away = Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })
  const materialise = vi
    .fn<() => Promise<Materialised>>()
    .mockResolvedValueOnce(broken)
    .mockResolvedValueOnce(broken)
    .mockRejectedValueOnce(away)
    .mockResolvedValueOnce({ ...NOTHING, run: 2 })
    .mockResolvedValue(NOTHING)
  const { stopping, lines } = begin(materialise)
  await vi.advanceTimersByTimeAsync(30_000)
  stopping.abort()
  expect(lines()).toMatchObject([
    { msg: 'schedule cannot be looked after, trying again', scheduleId: 'a' },
    { msg: 'schedules looked after', run: 2 },
  ])
})

test('a turn that failed is logged each time, under the id its history shows', async () => {
  const failed = (id: string) => ({
    ...NOTHING,
    failures: [{ scheduleId: 'a', error: new Error('odd'), id }],
  })
  const materialise = vi
    .fn<() => Promise<Materialised>>()
    .mockResolvedValueOnce(failed('one'))
    .mockResolvedValueOnce(failed('two'))
    .mockResolvedValue(NOTHING)
  const { stopping, lines } = begin(materialise)
  await vi.advanceTimersByTimeAsync(20_000)
  stopping.abort()
  expect(lines()).toMatchObject([
    { msg: 'turn of a schedule failed', scheduleId: 'a', id: 'one' },
    { msg: 'turn of a schedule failed', scheduleId: 'a', id: 'two' },
  ])
})
