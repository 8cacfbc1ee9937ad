import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Found, firstChange } from './first-change.ts'

function found<T>(start: Found<T>, end: Found<T>, look: (at: number) => T) {
  const work = firstChange(start, end, look)
  let step = work.next()
  while (step.done !== true) step = work.next()
  return step.value
}

describe('the way from one finding to another', () => {
  it('is halved to the last bits, upwards and downwards', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, other, share) => {
          if (Math.abs(one - other) < 1e-6) return
          const edge = one + (other - one) * share
          const look = (at: number) => (one < other ? at <= edge : at >= edge)
          if (look(other)) return
          const { before, after } = found({ at: one, is: true }, { at: other, is: false }, look)
          expect(look(before)).toBe(true)
          expect(look(after.at)).toBe(false)
          expect(Math.abs(after.at - before)).toBeLessThan(1e-10)
        },
      ),
      { seed: 20261129 },
    )
  })

  it('reaches zero, which no ratio does', () => {
    const { before, after } = found({ at: 8, is: 'high' }, { at: 0, is: 'low' }, (at) =>
      at > 3 ? 'high' : 'low',
    )
    expect(before).toBeCloseTo(3, 12)
    expect(after).toEqual({ at: expect.closeTo(3, 12), is: 'low' })
  })

  it('says what is found behind the change, when that is not what is at the end', () => {
    const look = (at: number) => (at < 2 ? 'a' : at < 9 ? 'b' : 'c')
    const { after } = found({ at: 1, is: 'a' }, { at: 10, is: 'c' }, look)
    expect(after).toEqual({ at: expect.closeTo(2, 12), is: 'b' })
  })
})
