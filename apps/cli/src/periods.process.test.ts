import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { planFile, runCli } from '../test/run-cli.ts'

// Each run starts a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const STARTUP = readFileSync(
  fileURLToPath(new URL('../../../examples/j1-startup.yaml', import.meta.url)),
  'utf8',
)

/** J1 from July 2027 on, in a company whose year starts in the month that is written so. */
const startup = (starts: string) =>
  planFile(
    STARTUP.replace(
      'start: 2027-01, months: 48',
      `start: 2027-07, months: 48, fiscal_year_starts: ${starts}`,
    ),
  )

/** The cells of the rows from a title on, until an empty line. */
function block(stdout: string, title: string): readonly (readonly string[])[] {
  const lines = stdout.split('\n')
  const from = lines.indexOf(title)
  return lines.slice(from, lines.indexOf('', from)).map((line) => line.split(/ {2,}/u))
}

describe('estimate --years', () => {
  // The amounts are worked out by hand in the engine's test of these tables.
  it('prints cost by line, cash and what is ahead, in place of the figures', () => {
    const { status, stdout } = runCli(['estimate', startup('April'), '--years'])
    expect(status).toBe(0)
    const rows = block(stdout, 'Fiscal years of Own')
    expect(rows[2]).toEqual([
      'Item',
      'FY2028 (9 months)',
      'FY2029',
      'FY2030',
      'FY2031',
      'FY2032 (3 months)',
      'Plan',
    ])
    const row = (name: string) => rows.find(([first]) => first === name)?.slice(1)
    expect(row('Cost')).toEqual([
      '109,090.64',
      '145,454.18',
      '145,454.19',
      '145,454.18',
      '36,363.55',
      '581,816.74',
    ])
    expect(row('Cash')?.[4]).toBe('−28,636.45')
    expect(row('Cash ahead so far')).toEqual(['269,000.00', '201,000.00', '133,000.00', '65,000.00', '0.00'])
    expect(row('book value')).toEqual(row('Cash ahead so far'))
    expect(stdout).toContain('Fiscal years from April, each called by the year in which it ends, in USD.')
    expect(stdout).not.toContain('own.total.cost')
  })

  it('says it in Chinese, whichever way the month is written', () => {
    const { stdout } = runCli(['estimate', startup('4月'), '--years', '--lang', 'zh'])
    const rows = block(stdout, '自建：各财年')
    expect(rows[2]?.slice(1, 3)).toEqual(['2028 财年（9 个月）', '2029 财年'])
    expect(rows.find(([first]) => first === '成本')?.slice(1, 3)).toEqual(['109,090.64', '145,454.18'])
    expect(stdout).toContain('财年从 4 月开始，以结束的年份命名')
  })

  it('stands below the figures that are asked for, by calendar year where nothing is said', () => {
    const { stdout } = runCli(['estimate', planFile(STARTUP), '--years', '--only', 'own.total.cost'])
    expect(stdout.indexOf('own.total.cost')).toBeGreaterThan(-1)
    expect(stdout.indexOf('own.total.cost')).toBeLessThan(stdout.indexOf('Years of API'))
    expect(block(stdout, 'Years of Own')[2]).toEqual(['Item', '2027', '2028', '2029', '2030', 'Plan'])
  })

  it('is JSON beside the figures', () => {
    const { stdout } = runCli(['estimate', startup('April'), '--years', '--only', 'own.total.cost', '--json'])
    const { figures, issues, periods } = JSON.parse(stdout)
    expect(Object.keys(figures)).toEqual(['own.total.cost'])
    expect(issues).toEqual(expect.any(Array))
    expect(periods.currency).toBe('USD')
    expect(periods.periods.years[0]).toEqual({
      year: 2028,
      from: 0,
      months: 9,
      first: '2027-07',
      last: '2028-03',
    })
    expect(periods.strategies[3]).toMatchObject({
      strategy: 'own',
      years: { total: { amount: '581816.74' } },
      cashByYear: { total: { cash: { amount: '581816.74' }, difference: { amount: '0.00' } } },
    })
  })

  it('marks what lacks a price', () => {
    const plan = planFile(STARTUP.replace(/ {6}output: \{ value: 15 USD\/Mtok[^\n]*\n/u, ''))
    const { stdout } = runCli(['estimate', plan, '--years'])
    const rows = block(stdout, 'Years of API')
    expect(rows.find(([first]) => first === 'Output tokens')?.[1]).toBe('unpriced')
    // 365 days of 60 Mtok, half of them at 3 and half at 0.30 USD.
    expect(rows.find(([first]) => first === 'Cost')?.[1]).toBe('36,135.00*')
    expect(rows.flat().join(' ')).toContain('Leaves out cost lines without a price.')
  })
})

describe('estimate --months', () => {
  it('prints cost and cash of each month', () => {
    const { stdout } = runCli(['estimate', startup('April'), '--months'])
    const rows = block(stdout, 'Cost and cash by month: Own')
    expect(rows[1]).toEqual(['Month', 'Cost', 'Cash', 'Cash less cost', 'Cash ahead so far'])
    // A month costs 12,121.182, of which 5,666.67 was paid at first: 320,000 + 6,454.515.
    expect(rows[2]).toEqual(['2027-07', '12,121.18', '326,454.51', '314,333.33', '314,333.33'])
    expect(rows.find(([first]) => first === 'Total')).toEqual(['Total', '581,816.74', '581,816.74', '0.00'])
    expect(rows).toHaveLength(2 + 48 + 2)
    expect(stdout).not.toContain('Fiscal years')
  })
})

describe('a month that is none', () => {
  it('is refused with its place and what to write', () => {
    const { status, stderr } = runCli(['estimate', startup('Aprl'), '--years'])
    expect(status).toBe(2)
    expect(stderr).toContain(
      ': horizon.fiscal_year_starts: Write a month of the year by its name or number: April, 4 or 4月.',
    )
  })
})
