import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between, LAW, obeysOperationLaws, resultOf } from '../../../test/operation-laws.ts'

obeysOperationLaws('erlangC', {
  inputs: [
    { unit: '', values: between(0, 60), example: 18 },
    { unit: '', values: between(0, 60), example: 20 },
  ],
  params: fc.constant(undefined),
  gives: '',
  refuses: [
    ['request/h', ''],
    ['', 'GPU'],
  ],
})

const loads = between(0.01, 120)
const spare = fc.integer({ min: 1, max: 40 })

/** The textbook way up: B(0) = 1, B(k) = a·B / (k + a·B); then C = B / (1 − ρ (1 − B)). */
function byRecursion(load: number, servers: number): number {
  let blocking = 1
  for (let k = 1; k <= servers; k++) blocking = (load * blocking) / (k + load * blocking)
  return blocking / (1 - (load / servers) * (1 - blocking))
}

describe('erlangC', () => {
  it('with one server is the share of time it is busy', () => {
    expect(resultOf('erlangC', [0.25, 1], undefined)[0]).toBeCloseTo(0.25, 15)
    // Two servers: a² / (2 + a), so 1/3 at a = 1.
    expect(resultOf('erlangC', [1, 2], undefined)[0]).toBeCloseTo(1 / 3, 15)
  })

  it.each([
    [20, 0.5508],
    [22, 0.2781],
    [24, 0.1275],
  ])('of 18 erlangs on %i servers is %f', (servers, known) => {
    expect(resultOf('erlangC', [18, servers], undefined)[0]).toBeCloseTo(known, 4)
  })

  it('does not let a part of a server serve, and forgives a rounding error', () => {
    expect(resultOf('erlangC', [18, 20.9], undefined)).toEqual(resultOf('erlangC', [18, 20], undefined))
    expect(resultOf('erlangC', [18, 20 - 1e-12], undefined)).toEqual(resultOf('erlangC', [18, 20], undefined))
  })

  it('has no number when the queue would grow without end', () => {
    for (const servers of [18, 17, 18.5, 0])
      expect(resultOf('erlangC', [18, servers], undefined)).toEqual([Number.NaN])
    expect(resultOf('erlangC', [-1, 4], undefined)).toEqual([Number.NaN])
    expect(resultOf('erlangC', [0, 0], undefined)).toEqual([Number.NaN])
  })

  it('is certain not to wait without load, and exact far out', () => {
    expect(resultOf('erlangC', [0, 3], undefined)).toEqual([0])
    expect(resultOf('erlangC', [1, 1000], undefined)).toEqual([0])
    expect(resultOf('erlangC', [9e8, 1e9], undefined)).toEqual([0])
  })

  it('agrees with the recursion from the bottom', () => {
    fc.assert(
      fc.property(loads, spare, (load, more) => {
        const servers = Math.floor(load) + more
        const expected = byRecursion(load, servers)
        const [found] = resultOf('erlangC', [load, servers], undefined)
        expect(Math.abs(found! - expected)).toBeLessThanOrEqual(1e-12 * expected)
      }),
      LAW,
    )
  })

  it('is a probability, falls with servers and rises with load', () => {
    fc.assert(
      fc.property(loads, spare, (load, more) => {
        const servers = Math.floor(load) + more
        const [waits] = resultOf('erlangC', [load, servers], undefined)
        expect(waits!).toBeGreaterThan(0)
        expect(waits!).toBeLessThan(1)
        expect(resultOf('erlangC', [load, servers + 1], undefined)[0]!).toBeLessThan(waits!)
        expect(resultOf('erlangC', [load * 0.99, servers], undefined)[0]!).toBeLessThan(waits!)
      }),
      LAW,
    )
  })
})
