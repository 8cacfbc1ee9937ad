import { expect, test } from 'vitest'
import { parseHistoryAddress, printHistoryAddress } from './history-address.ts'

const parse = (text: string) => parseHistoryAddress(new URLSearchParams(text))

test.each(['', 'from=1&to=3', 'from=3&to=1'])('"%s" survives reading and writing', (text) => {
  expect(printHistoryAddress(parse(text)).toString()).toBe(text)
})

test.each(['from=1', 'to=2', 'from=0&to=2', 'from=1&to=x', 'from=1.5&to=2', 'from=1&to=99999999999'])(
  '"%s" compares nothing',
  (text) => {
    expect(parse(text)).toEqual({ from: undefined, to: undefined })
  },
)
