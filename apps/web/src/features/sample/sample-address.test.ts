import { expect, test } from 'vitest'
import { kindOfFactors, parseSampleAddress, printSampleAddress } from './sample-address.ts'

const parse = (text: string) => parseSampleAddress(new URLSearchParams(text))

test('an empty address is the first view', () => {
  const address = parse('')
  expect(address).toEqual({
    scenario: 'guosheng',
    factors: ['hardware', 'energy'],
    figure: undefined,
    why: undefined,
  })
  expect(printSampleAddress(address)).toBe('')
})

test.each([
  '?scenario=ranges',
  '?factors=all',
  '?factors=hardware.data',
  '?factors=',
  '?scenario=sinolink&factors=energy&figure=cloud.pretrain.total.cost',
  '?why=gpus',
])('%s survives reading and writing', (text) => {
  expect(printSampleAddress(parse(text))).toBe(text)
})

test('factors keep the order of the page and drop what is unknown', () => {
  expect(parse('factors=data.nonsense.energy').factors).toEqual(['energy', 'data'])
  expect(kindOfFactors(parse('factors=energy.hardware').factors)).toBe('core')
  expect(kindOfFactors(parse('factors=').factors)).toBe('none')
  expect(parse('why=everything').why).toBeUndefined()
})
