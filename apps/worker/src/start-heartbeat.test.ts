import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLogger } from './create-logger.ts'
import { startHeartbeat } from './start-heartbeat.ts'

const away = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function listening() {
  const messages: string[] = []
  const logger = createLogger('info', { write: (line) => messages.push(JSON.parse(line).msg) })
  return { messages, logger }
}

test('the first beat is at once, the next ones every two seconds, none after stop', async () => {
  const beat = vi.fn().mockResolvedValue(undefined)
  const stopping = new AbortController()
  startHeartbeat(beat, listening().logger, stopping.signal)
  expect(beat).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(6100)
  expect(beat).toHaveBeenCalledTimes(4)
  stopping.abort()
  await vi.advanceTimersByTimeAsync(6000)
  expect(beat).toHaveBeenCalledTimes(4)
})

test('a beat that hangs is not joined by a second one', async () => {
  const beat = vi.fn().mockReturnValue(new Promise(() => undefined))
  startHeartbeat(beat, listening().logger, new AbortController().signal)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(beat).toHaveBeenCalledTimes(1)
})

test('an outage is logged when it begins, when its kind changes and when it ends', async () => {
  const { messages, logger } = listening()
  const beat = vi.fn().mockResolvedValue(undefined)
  for (const error of [away, away, new Error('denied'), new Error('denied')])
    beat.mockRejectedValueOnce(error)
  const stopping = new AbortController()
  startHeartbeat(beat, logger, stopping.signal)
  await vi.advanceTimersByTimeAsync(12_000)
  stopping.abort()
  expect(messages).toEqual([
    'database away, trying again',
    'heartbeat failed, trying again',
    'heartbeat resumed',
  ])
})

test('a beat that is cut because the process stops is no outage', async () => {
  const { messages, logger } = listening()
  const stopping = new AbortController()
  const cut = Promise.withResolvers<void>()
  startHeartbeat(() => cut.promise, logger, stopping.signal)
  stopping.abort()
  cut.reject(away)
  await vi.advanceTimersByTimeAsync(5000)
  expect(messages).toEqual([])
})
