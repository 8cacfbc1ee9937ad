import { expect, it } from 'vitest'
import { momentOf, zoneOf } from './report-moment.ts'

it.each([
  ['2026-11-29T09:00:00Z', '2026-11-29T09:00:00.000Z'],
  ['2026-11-29T17:00+08:00', '2026-11-29T09:00:00.000Z'],
])('reads %s', (text, instant) => {
  expect(momentOf(text, 'en')).toBe(instant)
})

it.each(['2026-11-29', '2026-11-29T09:00:00', 'now', '', '2026-13-01T00:00Z', '2026-01-01T25:00Z'])(
  'refuses %j, which is no instant',
  (text) => {
    expect(() => momentOf(text, 'en')).toThrow('--generated-at')
  },
)

it('knows time zones by name', () => {
  expect(zoneOf('Asia/Shanghai', 'en')).toBe('Asia/Shanghai')
  expect(zoneOf(undefined, 'en')).not.toBe('')
  for (const name of ['Mars/Olympus', '', 'CET+1']) expect(() => zoneOf(name, 'en')).toThrow('--zone')
})
