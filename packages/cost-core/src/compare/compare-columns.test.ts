import { describe, expect, it } from 'vitest'
import { A100_CATALOGUE, CHATGPT_TEXT, chatgptPlan } from '../../test/chatgpt-sample.ts'
import { bothRents, column, twoRents } from '../../test/two-rents.ts'
import { compilePlan } from '../models/compile-plan.ts'
import { readPlan } from '../plan/read-plan.ts'
import { evaluate } from '../readings/evaluate.ts'
import { figureJson, findNode } from '../readings/figure.ts'
import type { CompareColumn } from './compare-column.ts'
import { type Comparison, compareColumns } from './compare-columns.ts'
import { comparisonVerdict } from './comparison-verdict.ts'
import { costBridge } from './cost-bridge.ts'

function compared(columns: readonly CompareColumn[], base = columns[0]?.key ?? ''): Comparison {
  const result = compareColumns(columns, base)
  if ('refusal' in result) throw new Error(result.refusal.kind)
  return result.comparison
}

const sample = (scenario: string) => {
  const compiled = chatgptPlan(scenario)
  return [column(compiled, 'cloud'), column(compiled, 'self_built')]
}

const values = ({ cells }: Comparison['total']) =>
  cells.map((cell) => (cell.kind === 'value' ? cell.value : cell.kind))

describe('a plan with a closed form', () => {
  const comparison = compared(bothRents())

  it('totals, differences and a mean month as worked out by hand', () => {
    expect(comparison.basis).toMatchObject({
      currency: 'USD',
      unit: 'USD',
      isPerMonth: false,
      months: [12, 12],
    })
    const [metered, staffed] = comparison.total.cells
    expect(metered).toMatchObject({ kind: 'value', difference: null })
    expect(staffed?.difference?.amount).toBeCloseTo(8760, 6)
    expect(staffed?.difference?.ratio).toBeCloseTo(0.5, 12)
    const [total, perMonth] = [values(comparison.total), values(comparison.perMonth)]
    for (const [got, want] of [
      [total[0], 17_520],
      [total[1], 26_280],
      [perMonth[0], 1460],
      [perMonth[1], 2190],
    ])
      expect(got).toBeCloseTo(Number(want), 6)
  })

  it('a line that a column does not have is none, and counts as nothing in the difference', () => {
    const staff = comparison.byLine.find(({ line }) => line === 'staff')
    expect(staff?.cells[0]).toEqual({ kind: 'none', difference: null })
    expect(staff?.cells[1]?.difference).toEqual({ amount: expect.closeTo(17_520, 6), ratio: null })
  })

  it('a million tokens: 1,460 USD over 6.7392 billion a day in 730 hours', () => {
    // 730 h are 730 / 24 days; 6,739.2 Mtok × 730 / 24 = 204,984 Mtok; 1,460 / 204,984.
    const [row] = comparison.perMillionTokens
    expect(row === undefined ? undefined : values(row)[0]).toBeCloseTo(1460 / 204_984, 12)
  })

  it('months of a line: rent of 730 GPU-hours in each', () => {
    const [metered] = comparison.monthly
    expect(metered?.lines.map(({ line }) => line)).toEqual(['compute'])
    expect(metered?.lines[0]?.values).toHaveLength(12)
    for (const value of metered?.lines[0]?.values ?? []) expect(value).toBeCloseTo(1460, 9)
  })

  it('a column beside itself differs in nothing', () => {
    const compiled = twoRents()
    const { byLine, total } = compared([column(compiled, 'metered', 'a'), column(compiled, 'metered', 'b')])
    expect([...byLine, total].every(({ isSame }) => isSame)).toBe(true)
    expect(total.cells[1]?.difference).toEqual({ amount: 0, ratio: 0 })
    expect(comparison.total.isSame).toBe(false)
  })

  it('plans of different length are compared by the month', () => {
    const columns = [
      column(twoRents(), 'metered', 'year'),
      column(twoRents({ months: 24 }), 'staffed', 'two'),
    ]
    const { basis, total } = compared(columns)
    expect(basis).toMatchObject({ isPerMonth: true, unit: 'USD/month', months: [12, 24] })
    expect(values(total)[0]).toBeCloseTo(1460, 6)
    expect(values(total)[1]).toBeCloseTo(2190, 6)
  })
})

describe('what cannot stand side by side', () => {
  it.each([
    ['one column', [column(twoRents(), 'metered')], 'tooFew'],
    ['seven columns', Array.from({ length: 7 }, (_, i) => column(twoRents(), 'metered', `c${i}`)), 'tooMany'],
    [
      'dollars and euros',
      [column(twoRents(), 'metered', 'a'), column(twoRents({ currency: 'EUR' }), 'metered', 'b')],
      'currencies',
    ],
    [
      'different factors',
      [
        column(chatgptPlan('guosheng'), 'cloud', 'a'),
        column(chatgptPlan('guosheng', ['hardware']), 'cloud', 'b'),
      ],
      'factors',
    ],
  ])('%s', (_, columns, kind) => {
    expect(compareColumns(columns, columns[0]?.key ?? '')).toMatchObject({ refusal: { kind } })
  })

  it('an unknown strategy, an unknown base and two columns of one key are bugs', () => {
    const [metered, staffed] = bothRents()
    if (metered === undefined || staffed === undefined) throw new Error('two columns')
    expect(() => compareColumns([metered, metered], 'metered')).toThrow('two columns with one key')
    expect(() => compareColumns([metered, staffed], 'other')).toThrow('no such column')
    expect(() => compareColumns([metered, { ...staffed, strategy: 'other' }], 'metered')).toThrow('strategy')
  })
})

describe('the sample', () => {
  it.each(['guosheng', 'sinolink', 'semianalysis'])('%s: totals are those of the plan', (scenario) => {
    const columns = sample(scenario)
    const { total, byLine, byWorkload } = compared(columns)
    for (const [index, { compiled, strategy }] of columns.entries()) {
      const node = findNode(compiled.graph, `${strategy}.total.cost`)
      expect(values(total)[index]).toBe(figureJson(evaluate(compiled.graph), node.index).value)
      for (const rows of [byLine, byWorkload.map((group) => group.total)]) {
        const sum = rows.reduce((so, row) => so + (Number(values(row)[index]) || 0), 0)
        expect(sum / Number(values(total)[index])).toBeCloseTo(1, 12)
      }
    }
  })

  it('Set A: owning is 0.3003 of the cloud, its hardware 0.28539 of 0.36339 dollars an hour', () => {
    const comparison = compared(sample('sinolink'))
    expect(comparison.total.cells[1]?.difference?.ratio).toBeCloseTo(0.3003 - 1, 4)
    const hardware = comparison.byLine.find(({ line }) => line === 'depreciation')
    const own = Number(values(hardware!)[1])
    expect(own / Number(values(comparison.total)[1])).toBeCloseTo(0.28539 / 0.36339, 4)
    const pretrain = comparison.byWorkload.find(({ workload }) => workload === 'pretrain')
    expect(Number(values(pretrain!.total)[0])).toBeCloseTo(1_694_850.41, 2)
  })
})

describe('laws', () => {
  const columns = [...sample('guosheng'), column(chatgptPlan('sinolink'), 'self_built', 'other')]

  it('a difference is the opposite one with its sign turned', () => {
    const forth = compared(columns, 'cloud')
    const back = compared(columns, 'other')
    const rows = [forth.total, ...forth.byLine]
    const others = [back.total, ...back.byLine]
    for (const [index, row] of rows.entries()) {
      const there = row.cells[2]?.difference?.amount ?? 0
      expect(others[index]?.cells[0]?.difference?.amount ?? 0).toBe(there === 0 ? 0 : -there)
    }
  })

  it('cells and the verdict do not depend on the order of the columns', () => {
    const one = compared(columns, 'cloud')
    const other = compared([...columns].reverse(), 'cloud')
    for (const [index, row] of one.byLine.entries())
      expect(other.byLine[index]?.cells).toEqual([...row.cells].reverse())
    expect(comparisonVerdict(other)).toEqual(comparisonVerdict(one))
  })

  it('a bridge begins at one total and ends at the other, each step where the last one ended', () => {
    const comparison = compared(columns)
    for (const from of columns)
      for (const to of columns) {
        const bridge = costBridge(comparison, from.key, to.key)
        if (bridge === undefined) throw new Error('a bridge')
        const totals = values(comparison.total)
        expect(bridge.start).toBe(totals[columns.indexOf(from)])
        expect(bridge.end).toBe(totals[columns.indexOf(to)])
        const ends = [bridge.start, ...bridge.steps.map((step) => step.to)]
        expect(bridge.steps.map((step) => step.from)).toEqual(ends.slice(0, -1))
        expect(ends.at(-1)).toBe(bridge.end)
        for (const { line, amount } of bridge.steps) {
          const cells = comparison.byLine.find((row) => row.line === line)?.cells ?? []
          const value = (index: number) => {
            const cell = cells[index]
            return cell?.kind === 'value' ? cell.value : 0
          }
          const exact = value(columns.indexOf(to)) - value(columns.indexOf(from))
          expect(Math.abs(amount - exact)).toBeLessThan(1e-9 * Math.max(bridge.start, bridge.end))
        }
      }
  })
})

describe('what has no price', () => {
  const missing = bothRents({ metered: '' })

  it('is unpriced, not zero, and differs by nothing known', () => {
    const comparison = compared(missing, 'staffed')
    expect(values(comparison.total)).toEqual(['unpriced', expect.closeTo(26_280, 6)])
    expect(comparison.total.cells[0]?.difference).toBeNull()
    expect(comparison.perMillionTokens[0]?.cells[0]?.kind).toBe('unpriced')
    expect(comparison.byLine.find(({ line }) => line === 'compute')?.isSame).toBe(false)
    expect(costBridge(comparison, 'staffed', 'metered')).toBeUndefined()
  })

  it('keeps any column from being called the cheapest, and is named', () => {
    const verdict = comparisonVerdict(compared(missing))
    expect(verdict).toMatchObject({ kind: 'incomplete', missing: [{ column: 'metered' }] })
    expect(verdict.kind === 'incomplete' && verdict.missing[0]?.ids).toEqual(['metered.price'])
  })

  it('also where the total has a number without it', () => {
    const text = CHATGPT_TEXT.replace(/ {4}tariff:\n[\s\S]*?(?= {4}node_power:)/u, '')
    const read = readPlan(text)
    if ('problems' in read) throw new Error(JSON.stringify(read.problems))
    const result = compilePlan(read.plan.base, A100_CATALOGUE)
    if ('problems' in result) throw new Error(JSON.stringify(result.problems))
    const comparison = compared([column(result.compiled, 'cloud'), column(result.compiled, 'self_built')])
    expect(comparison.total.cells[1]).toMatchObject({ kind: 'value', difference: null })
    expect(comparisonVerdict(comparison)).toMatchObject({
      kind: 'incomplete',
      missing: [{ column: 'self_built' }],
    })
  })
})

describe('a verdict at the middle of the ranges', () => {
  it('names the cheapest, the next, and by how much', () => {
    expect(comparisonVerdict(compared(bothRents()))).toEqual({
      kind: 'cheapest',
      closeness: null,
      cheapest: 'metered',
      runnerUp: 'staffed',
      amount: expect.closeTo(8760, 6),
      ratio: expect.closeTo(0.5, 12),
      range: undefined,
      share: undefined,
      impossible: [],
    })
  })

  it('names no winner where amounts print alike', () => {
    // 3 USD an hour are 26,280 a year, as much as the staffed one.
    expect(comparisonVerdict(compared(bothRents({ metered: '3 USD/GPU-h' })))).toMatchObject({
      kind: 'tooClose',
      closeness: 'rounding',
    })
  })

  it('names no winner within a per cent, as long as nothing is a range', () => {
    // 2.98 USD an hour are 26,104.80 a year against 26,280: 0.67% apart.
    expect(comparisonVerdict(compared(bothRents({ metered: '2.98 USD/GPU-h' })))).toMatchObject({
      kind: 'tooClose',
      closeness: 'unranged',
    })
    // 2.96 USD an hour are 25,929.60: 1.35% apart.
    expect(comparisonVerdict(compared(bothRents({ metered: '2.96 USD/GPU-h' })))).toMatchObject({
      kind: 'cheapest',
    })
    // With a range somewhere, the draws decide.
    expect(
      comparisonVerdict(compared(bothRents({ metered: '2.98 USD/GPU-h', wage: '17519..17521' }))),
    ).toMatchObject({ kind: 'cheapest' })
  })
})
