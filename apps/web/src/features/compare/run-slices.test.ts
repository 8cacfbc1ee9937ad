import { describe, expect, it } from 'vitest'
import { runSlices, SLICE_MS } from './run-slices.ts'

/** A clock on which every step of the work takes five milliseconds. */
function clock() {
  let time = 0
  const waiting: (() => void)[] = []
  return {
    tick: () => {
      time += 5
    },
    run: () => {
      for (const next of waiting.splice(0)) next()
    },
    isIdle: () => waiting.length === 0,
    now: () => time,
    later: (next: () => void) => {
      waiting.push(next)
      return () => waiting.splice(waiting.indexOf(next), 1)
    },
  }
}

function* steps(count: number, tick: () => void): Generator<number, string> {
  for (let done = 1; done <= count; done++) {
    tick()
    yield done / count
  }
  return 'result'
}

function listener() {
  const heard: unknown[] = []
  return {
    heard,
    onProgress: (share: number) => heard.push(share),
    onDone: (result: string) => heard.push(result),
    onFailure: (error: unknown) => heard.push(error),
  }
}

describe('runSlices', () => {
  it('gives the page a turn after each slice', () => {
    const time = clock()
    const ear = listener()
    runSlices(steps(6, time.tick), ear, time)
    expect(ear.heard).toEqual([])
    time.run()
    // Three steps of 5 ms are the first to reach the 12 ms of a slice.
    expect([SLICE_MS, ear.heard]).toEqual([12, [0.5]])
    time.run()
    expect(ear.heard).toEqual([0.5, 1])
    time.run()
    expect(ear.heard).toEqual([0.5, 1, 'result'])
    expect(time.isIdle()).toBe(true)
  })

  it('says nothing more once it is stopped', () => {
    const time = clock()
    const ear = listener()
    const stop = runSlices(steps(6, time.tick), ear, time)
    time.run()
    stop()
    time.run()
    expect(ear.heard).toEqual([0.5])
  })

  it('hands a failure on and stops', () => {
    const time = clock()
    const ear = listener()
    const fault = new Error('fault')
    runSlices(
      (function* () {
        throw fault
        // biome-ignore lint/correctness/noUnreachable: what makes it a generator of numbers
        yield 0
        return ''
      })(),
      ear,
      time,
    )
    time.run()
    expect(ear.heard).toEqual([fault])
    expect(time.isIdle()).toBe(true)
  })
})
