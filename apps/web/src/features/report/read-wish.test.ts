import { expect, test } from 'vitest'
import { readWish, type WishText } from './read-wish.ts'

const TEXT: WishText = {
  isSimulated: true,
  trials: '10,000',
  seed: '7',
  formats: ['pdf', 'csv'],
  recipients: '',
}

test('a form in order is a wish', () => {
  expect(readWish({ ...TEXT, recipients: 'a@team.test\n b@team.test, a@team.test；' })).toEqual({
    wish: { trials: 10_000, seed: 7, formats: ['pdf', 'csv'], recipients: ['a@team.test', 'b@team.test'] },
  })
})

test('without a simulation, what its fields say is not asked', () => {
  expect(readWish({ ...TEXT, isSimulated: false, trials: 'many', seed: '' })).toEqual({
    wish: { trials: 0, seed: 1, formats: ['pdf', 'csv'], recipients: [] },
  })
})

test.each(['', '99', '2000001', '1e5', '-100', '100.5', '10,00', 'many'])('%j trials are none', (trials) => {
  expect(readWish({ ...TEXT, trials })).toEqual({ problems: { trials: true } })
})

test.each([
  ['100', 100],
  ['2,000,000', 2_000_000],
  [' 1 000 ', 1000],
])('%j trials are %d', (trials, expected) => {
  expect(readWish({ ...TEXT, trials })).toMatchObject({ wish: { trials: expected } })
})

test.each(['', '4294967296', 'x'])('%j is no seed', (seed) => {
  expect(readWish({ ...TEXT, seed })).toEqual({ problems: { seed: true } })
})

test('the largest seed is one', () => {
  expect(readWish({ ...TEXT, seed: '4294967295' })).toMatchObject({ wish: { seed: 4_294_967_295 } })
})

test('everything that is wrong is said at once', () => {
  expect(
    readWish({ isSimulated: true, trials: '1', seed: '', formats: [], recipients: 'a@team.test b' }),
  ).toEqual({
    problems: { trials: true, seed: true, formats: true, recipients: { wrong: 'b' } },
  })
})

test('twenty recipients are taken, twenty-one are not', () => {
  const people = (count: number) =>
    Array.from({ length: count }, (_, index) => `p${index}@team.test`).join('\n')
  expect(readWish({ ...TEXT, recipients: people(20) })).toHaveProperty('wish')
  expect(readWish({ ...TEXT, recipients: people(21) })).toEqual({ problems: { recipients: { count: 21 } } })
})
