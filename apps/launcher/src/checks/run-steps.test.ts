import { writeSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runSteps } from './run-steps.ts'
import type { Step } from './step.ts'

const shutdown = new AbortController()
let printed = ''

beforeEach(() => {
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text
    return true
  })
})

afterEach(() => vi.restoreAllMocks())

const passing = (name: string, run: Step['run'] = () => Promise.resolve({ passed: 1, failed: 0 })): Step => ({
  name,
  run,
})
const last = () => printed.trim().split('\n').at(-1)

test('steps run in turn, also after one that could not run, which fails the command', async () => {
  const order: string[] = []
  const noting = (name: string) =>
    passing(name, () => {
      order.push(name)
      return Promise.resolve({ passed: 2, failed: 0 })
    })
  const broken = passing('broken', () => Promise.reject(new Error('no tool')))
  expect(await runSteps([noting('first'), broken, noting('last')], shutdown.signal)).toBe(1)
  expect(order).toEqual(['first', 'last'])
  expect(printed).toContain('broken could not run: no tool')
  expect(last()).toBe('4 passed, 1 failed')
})

test('rows go on at the same time, and what a later row says stays together', async () => {
  const { promise: met, resolve: meet } = Promise.withResolvers<void>()
  const above = passing('above', async (_, output) => {
    expect(output).toBeUndefined()
    process.stdout.write('above begins\n')
    await met
    process.stdout.write('above ends\n')
    return { passed: 1, failed: 0 }
  })
  const below = passing('below', async (_, output = -1) => {
    writeSync(output, 'one\n')
    meet()
    await new Promise((resolve) => setTimeout(resolve, 50))
    writeSync(output, 'two\n')
    return { passed: 1, failed: 0 }
  })
  const failing = passing('failing', () => Promise.reject(new Error('no database')))
  expect(
    await runSteps([passing('before'), [[above], [below, failing]], passing('after')], shutdown.signal),
  ).toBe(1)
  expect(printed).toContain('── below\none\ntwo\n')
  expect(printed).toContain('── failing\nfailing could not run: no database\n')
  expect(printed.indexOf('above ends')).toBeLessThan(printed.indexOf('── below'))
  expect(printed.indexOf('── after')).toBeGreaterThan(printed.indexOf('── failing'))
  expect(last()).toBe('4 passed, 1 failed')
})

test('a shutdown lets every row end before it is passed on', async () => {
  const stop = new AbortController()
  const ended: string[] = []
  const ending = (name: string, ms: number) =>
    passing(name, async () => {
      await new Promise((resolve) => setTimeout(resolve, ms))
      ended.push(name)
      throw new Error('ended')
    })
  const running = runSteps([[[ending('quick', 5)], [ending('slow', 60)]]], stop.signal)
  stop.abort(new Error('stopped by a person'))
  await expect(running).rejects.toThrow('stopped by a person')
  expect(ended).toEqual(['quick', 'slow'])
})
