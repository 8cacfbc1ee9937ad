import { MOST_COLUMNS as MOST_OF_ENGINE } from '@kilotoken/cost-core'
import { describe, expect, it } from 'vitest'
import { parseColumn, printColumn } from './column-choice.ts'
import {
  type CompareAddress,
  MOST_COLUMNS,
  parseCompareAddress,
  printCompareAddress,
  withColumns,
} from './compare-address.ts'

const A = '0190a8a4-0000-7000-8000-00000000000a'
const B = '0190a8a4-0000-7000-8000-00000000000b'

const cloud = { plan: A, version: undefined, scenario: undefined, strategy: 'cloud' }
const own = { plan: A, version: 3, scenario: 'sinolink', strategy: 'self_built' }
const other = { plan: B, version: 1, scenario: undefined, strategy: 'cloud' }

const EMPTY: CompareAddress = {
  columns: [],
  base: 0,
  basis: undefined,
  factors: undefined,
  onlyDifferences: false,
  rows: 'line',
  to: undefined,
  months: undefined,
  driver: undefined,
}

const read = (text: string) => parseCompareAddress(new URLSearchParams(text))

describe('a column in the address', () => {
  it.each([cloud, own, other])('is read as it is written', (choice) => {
    expect(parseColumn(printColumn(choice))).toEqual(choice)
  })

  it.each(['', 'x', `${A}.0.cloud`, `${A}.newest`, `${A}.1.Cloud`, `${A}.1.cloud.s.t`, `${A}.1.cloud.`])(
    '%s is none',
    (text) => {
      expect(parseColumn(text)).toBeUndefined()
    },
  )
})

describe('the address of a comparison', () => {
  it('is read as it is written', () => {
    const address: CompareAddress = {
      columns: [cloud, own, other],
      base: 2,
      basis: 'npv_after_tax',
      factors: ['hardware', 'energy'],
      onlyDifferences: true,
      rows: 'workload',
      to: 1,
      months: 0,
      driver: 'workloads.chat.demand.drivers.users',
    }
    expect(read(printCompareAddress(address).toString())).toEqual(address)
  })

  it('says nothing of what is as at first', () => {
    expect(printCompareAddress(EMPTY).toString()).toBe('')
    expect(read('')).toEqual(EMPTY)
  })

  it('drops what is no column, one named twice, and what is too many', () => {
    const word = printColumn(cloud)
    expect(read(`columns=${word}*nonsense*${word}`).columns).toEqual([cloud])
    const many = Array.from({ length: 9 }, (_, i) => printColumn({ ...cloud, version: i + 1 }))
    expect(read(`columns=${many.join('*')}`).columns).toHaveLength(MOST_COLUMNS)
    expect(MOST_COLUMNS).toBe(MOST_OF_ENGINE)
  })

  it('leaves the basis to the plan when it is none of its own', () => {
    for (const basis of ['', 'COST', 'cost_per_month', 'x'])
      expect(read(`basis=${basis}`).basis).toBeUndefined()
    for (const basis of ['cost', 'cash'] as const) expect(read(`basis=${basis}`).basis).toBe(basis)
    expect(read('basis=npv').basis).toBe('npv')
  })

  it('has no base beyond its columns', () => {
    const columns = printColumn(cloud)
    for (const base of ['2', '0', '-1', 'x']) expect(read(`columns=${columns}&base=${base}`).base).toBe(0)
  })
})

describe('withColumns', () => {
  const address: CompareAddress = { ...EMPTY, columns: [cloud, own, other], base: 2, to: 0, months: 1 }

  it('keeps the base when a column before it goes', () => {
    expect(withColumns(address, [own, other])).toMatchObject({ base: 1, to: undefined, months: 0 })
  })

  it('begins with the first column when the base goes', () => {
    expect(withColumns(address, [cloud, own])).toMatchObject({ base: 0, to: 0, months: 1 })
  })

  it('keeps a place whose column was changed where it stands', () => {
    expect(withColumns(address, [cloud, own, { ...other, version: 2 }])).toMatchObject({ base: 2 })
  })
})
