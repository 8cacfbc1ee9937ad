import { expect, test } from 'vitest'
import { parseSampleAddress, printSampleAddress } from './sample-address.ts'

const parse = (text: string) => parseSampleAddress(new URLSearchParams(text))

test('an empty address is the first view', () => {
  const address = parse('')
  expect(address).toEqual({
    scenario: 'guosheng',
    factors: ['hardware', 'energy'],
    figure: undefined,
    why: undefined,
  })
  expect(printSampleAddress(address).toString()).toBe('')
})

test.each([
  'scenario=ranges',
  'factors=all',
  'factors=hardware.data',
  'factors=',
  'scenario=sinolink&factors=energy&figure=cloud.pretrain.total.cost',
  'why=gpus',
])('%s survives reading and writing', (text) => {
  expect(printSampleAddress(parse(text)).toString()).toBe(text)
})

test('a question nobody asks is none', () => {
  expect(parse('why=everything').why).toBeUndefined()
})
