import { expect, test } from 'vitest'
import { readRunChoice } from './read-run-choice.ts'

test('is what the API takes', () => {
  expect(readRunChoice({ scenario: undefined, trials: '100,000', seed: '0' })).toEqual({
    choice: { trials: 100_000, seed: 0 },
    problems: { trials: undefined, seed: undefined },
  })
  expect(readRunChoice({ scenario: 'low', trials: '100', seed: '4294967295' }).choice).toEqual({
    scenario: 'low',
    trials: 100,
    seed: 4_294_967_295,
  })
})

test('says of each field what is wrong with it', () => {
  expect(readRunChoice({ scenario: undefined, trials: '99', seed: 'x' })).toEqual({
    choice: undefined,
    problems: {
      trials: { code: 'trials_out_of_range', params: { min: 100, max: 2_000_000 } },
      seed: { isNotWhole: true },
    },
  })
  expect(readRunChoice({ scenario: undefined, trials: '2000001', seed: '4294967296' })).toMatchObject({
    choice: undefined,
    problems: { trials: { code: 'trials_out_of_range' }, seed: { code: 'seed_out_of_range' } },
  })
})
