import { expect, test } from 'vitest'
import { mergeTexts } from './merge-texts.ts'

const base = `# prices
options:
  cloud:
    price: 2 USD/GPU-h # list
    node: a100
staff:
  platform: { people: 10, cost: 300k }
`
const mine = base.replace('price: 2 ', 'price: 3 ').replace('people: 10', 'people: 12')
const theirs = base.replace('price: 2 ', 'price: 4 ').replace('node: a100', 'node: h100')

const merge = (choices: Record<string, 'mine' | 'theirs'>) =>
  mergeTexts({ base, mine, theirs }, new Map(Object.entries(choices)))

test('what only one changed is kept from either, with the comments', () => {
  const merged = merge({ 'options.cloud.price': 'theirs' })
  expect(merged).toEqual({ text: theirs.replace('people: 10', 'people: 12') })
})

test('where both changed, mine stands only if it was chosen', () => {
  expect(merge({ 'options.cloud.price': 'mine' })).toMatchObject({
    text: expect.stringContaining('price: 3 USD/GPU-h # list'),
  })
  expect(merge({})).toMatchObject({ text: expect.stringContaining('price: 4 USD/GPU-h # list') })
})

test('an entry they removed and I changed comes back whole if mine is chosen', () => {
  const without = base.slice(0, base.indexOf('staff'))
  const texts = { base, mine, theirs: without }
  const merged = mergeTexts(texts, new Map([['staff.platform.people', 'mine']]))
  for (const part of ['people: 12', 'cost: 300k'])
    expect(merged).toMatchObject({ text: expect.stringContaining(part) })
  expect(mergeTexts(texts, new Map())).not.toMatchObject({ text: expect.stringContaining('staff') })
})

test('a text that is no YAML cannot be merged, and says why', () => {
  expect(mergeTexts({ base, mine: 'a: [', theirs }, new Map())).toHaveProperty('problems')
})
