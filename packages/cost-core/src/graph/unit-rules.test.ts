import { expect, it } from 'vitest'
import { PURE } from '../units/dimension.ts'
import { unit } from '../units/unit.ts'
import { UnitError } from './unit-error.ts'
import { firstUnit, perMonth, pureUnit, requireUnit, sameUnit, timesMonth } from './unit-rules.ts'

const [usd, hours] = [unit('USD').dimension, unit('h').dimension]

it('one unit for all: the first one’s', () => {
  expect(sameUnit('add')([usd, usd])).toBe(usd)
  for (const inputs of [[usd, hours], [usd, usd, hours], []])
    expect(() => sameUnit('add')(inputs)).toThrow(UnitError)
  expect(() => sameUnit('add')([usd, hours])).toThrow('add of usd and h: all must be of one unit')
})

it('pure numbers only', () => {
  expect(pureUnit('exp')([PURE])).toBe(PURE)
  for (const inputs of [[usd], [PURE, usd]])
    expect(() => pureUnit('exp')(inputs)).toThrow('only pure numbers')
})

it('a month less, a month more, or as it is', () => {
  expect(perMonth([usd, hours])).toBe(unit('USD/month').dimension)
  expect(timesMonth([unit('USD/month').dimension, hours])).toBe(usd)
  expect(firstUnit([usd, hours])).toBe(usd)
})

it('one input of the wanted unit', () => {
  expect(() => requireUnit('at', [usd, hours], 1, hours)).not.toThrow()
  expect(() => requireUnit('at', [usd, hours], 0, hours)).toThrow('at of usd and h: input 1 must be h')
  expect(() => requireUnit('ln', [usd], 0, PURE)).toThrow('ln of usd: input 1 must be a pure number')
})

it('the error keeps its parts', () => {
  const alone = new UnitError('add', [usd, hours], 'all must be of one unit')
  expect(alone.message).toBe('add of usd and h: all must be of one unit')
  expect(alone).toMatchObject({ name: 'UnitError', operation: 'add', got: ['usd', 'h'], node: undefined })
  const placed = new UnitError('name', [usd], 'no', 'rent.total')
  expect(placed).toMatchObject({ message: 'rent.total: name of usd: no', node: 'rent.total' })
})
