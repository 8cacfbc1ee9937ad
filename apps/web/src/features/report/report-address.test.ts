import { expect, test } from 'vitest'
import { parseReportAddress, printReportAddress } from './report-address.ts'

const PLAN = '0190a8a4-0000-7000-8000-00000000000a'
const RUN = '0190a8a4-0000-7000-8000-00000000000b'
const NOTHING = {
  plan: undefined,
  version: undefined,
  scenario: undefined,
  run: undefined,
  language: undefined,
  zone: undefined,
  months: undefined,
}

test('an address is read as it was written', () => {
  const address = {
    plan: PLAN,
    version: 3,
    scenario: 'ranges',
    run: RUN,
    language: 'zh-CN',
    zone: 'Asia/Shanghai',
    months: 'cloud',
  } as const
  const query = printReportAddress(address)
  expect(query.toString()).toBe(
    `plan=${PLAN}&version=3&scenario=ranges&run=${RUN}&language=zh-CN&zone=Asia%2FShanghai&months=cloud`,
  )
  expect(parseReportAddress(query)).toEqual(address)
})

test.each([
  '',
  'plan=1&run=x',
  'version=0',
  'version=1e3',
  'version=-1',
  'scenario=a.b',
  'language=fr',
  'zone=Mars/Olympus',
  'months=%00',
])('what is not understood is left out: %j', (query) => {
  expect(parseReportAddress(new URLSearchParams(query))).toEqual(NOTHING)
})

test('what is as at first is not in the address', () => {
  expect(printReportAddress(NOTHING).toString()).toBe('')
})
