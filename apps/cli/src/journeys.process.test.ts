import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { describe, expect, it, vi } from 'vitest'
import { estimateJson, runCli } from '../test/run-cli.ts'

// Each run starts a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const example = (name: string) => fileURLToPath(new URL(`../../../examples/${name}.yaml`, import.meta.url))

const FIXED = ['--generated-at', '2026-11-29T09:00:00Z', '--zone', 'Asia/Shanghai'] as const

type Printed = Readonly<Record<string, string>>

/** What each journey says of its plan, in print; what it is worked out from is in the engine's own tests. */
const FIGURES: readonly (readonly [plan: string, scenario: string | null, figures: Printed])[] = [
  [
    'j1-startup',
    null,
    {
      'api.total.cost_per_day': '324.00',
      'api.total.cost_per_month': '9855.00',
      'api.total.cost_per_year': '118260.00',
      'api.total.cost_per_1m_tokens': '4.32',
      'rent.total.cost_per_month': '14600.00',
      'rent.total.cost_per_1m_tokens': '6.40',
      'rent_on_demand.total.cost_per_month': '20440.00',
      'own.total.cost_per_month': '12121.18',
      'own.total.cost_per_year': '145454.18',
      'own.total.cost_per_1m_tokens': '5.31',
      'own.total.cost_per_gpu_hour': '2.08',
      'own.total.npv': '532734.70',
      'rent.total.npv': '555360.43',
      'api.total.npv': '374868.29',
      'own.total.npv_after_tax': '435909.96',
      'rent.total.npv_after_tax': '438734.74',
    },
  ],
  ['j1-startup', 'capacity', { 'rent.total.cost': '876000.00', 'rent.nodes': '4.00' }],
  [
    'j2-china',
    null,
    {
      'chat.requests_per_day': '12000000.00',
      'own.nodes': '66.00',
      'own.server_cost': '72600000.00',
      'own.capex': '81312000.00',
      'own.total.vat': '10570560.00',
      'own.depreciation.cost': '25748800.00',
      'own.energy.kwh': '3237696.00',
      'own.energy.cost': '2104502.40',
      'own.total.cost': '41905782.40',
      'own.total.cost_usd': '5902222.87',
      'own.total.cost_per_day': '114810.36',
      'own.total.cost_per_1m_tokens': '10.63',
      'api.total.cost_per_day': '43200.00',
      'api.total.cost': '15768000.00',
      'rent.total.cost': '43940160.00',
      'rent.total.cost_with_vat': '46576569.60',
      'compare.own_to_api.ratio': '2.66',
    },
  ],
  ['j2-china', 'five_years', { 'own.depreciation.cost': '15449280.00' }],
  [
    'j2-china',
    'peak_1_5',
    {
      'own.nodes': '33.00',
      'own.total.cost': '26352891.20',
      'compare.own_to_api.ratio': '1.67',
    },
  ],
  [
    'j2-china',
    'flat_peak',
    {
      'own.nodes': '22.00',
      'own.total.cost': '21168594.13',
      'compare.own_to_api.ratio': '1.34',
    },
  ],
  [
    'j4-provider',
    null,
    {
      'on_demand.used_gpu_hours': '455520.00',
      'on_demand.total.cost': '1457664.00',
      'reserved.total.cost': '1401600.00',
      'layered.total.cost': '1037184.00',
      'spot_peak.total.cost': '1010553.60',
      'spot_burst.total.cost': '877401.60',
    },
  ],
  ['j4-provider', 'run_out', { 'owned.run_out_month': '6.19', 'owned.order_by_month': '4.35' }],
  [
    'j4-provider',
    'training',
    { 'pretrain.checkpoint_interval': '2629.07', 'pretrain.checkpoint_overhead': '9.13' },
  ],
]

describe.each(FIGURES)('%s, scenario %s', (plan, scenario, figures) => {
  it('prints the figures of the journey', () => {
    const flags = scenario === null ? [] : ['--scenario', scenario]
    const { value } = estimateJson([example(plan), ...flags])
    const printed = Object.fromEntries(Object.keys(figures).map((id) => [id, value(id).toFixed(2)]))
    expect(printed).toEqual(figures)
  })
})

describe.each([
  ['j1-startup', ['api', 'rent', 'rent_on_demand', 'own']],
  ['j2-china', ['api', 'rent', 'own']],
  ['j4-provider', ['on_demand', 'reserved', 'layered', 'spot_peak', 'spot_burst']],
])('%s', (plan, strategies) => {
  const file = example(plan)
  const { value } = estimateJson([file])
  const totals = strategies.map((strategy) => value(`${strategy}.total.cost`).toFixed(2))

  function report(...flags: readonly string[]): string {
    const { status, stdout, stderr } = runCli(['report', file, ...FIXED, ...flags])
    expect([status, stderr]).toEqual([0, ''])
    return stdout
  }

  it('has the totals of the estimate in the JSON of its report', () => {
    const { summary } = JSON.parse(report('--format', 'json')) as {
      summary: readonly { total: { amount: string } }[]
    }
    expect(summary.map(({ total }) => total.amount)).toEqual(totals)
  })

  it('has them in CSV, added up from the rows that count', () => {
    const rows = parse(report('--format', 'csv'), { columns: true, bom: true }) as Printed[]
    const sums = strategies.map((strategy) =>
      rows
        .filter((row) => row.strategy === strategy && row.counted === 'true')
        .reduce((sum, { amount = '' }) => sum + BigInt(amount.replace('.', '')), 0n),
    )
    expect(sums).toEqual(totals.map((total) => BigInt(total.replace('.', ''))))
  })

  it.each(['en', 'zh'])('has them in words: %s', (language) => {
    const text = report('--format', 'md', '--lang', language)
    for (const total of totals) expect(text).toContain(total.replace(/\B(?=(?:\d{3})+\.)/gu, ','))
    expect(text).not.toMatch(/undefined|NaN|\[object/u)
  })
})

it('says what the API would have to cost before owning is cheaper', () => {
  const { status, stdout, stderr } = runCli(['compare', example('j2-china'), '--json'])
  expect([status, stderr]).toEqual([0, ''])
  const { verdict, flipPoints } = JSON.parse(stdout) as {
    verdict: { winner: string; text: { zh: string } }
    flipPoints: readonly { input: string; value: number | null; to: string | null }[]
  }
  expect(verdict.winner).toBe('api')
  expect(verdict.text.zh).toContain('15,768,000.00')
  const flip = flipPoints.find(({ input }) => input === 'options.api.price')
  expect(flip?.to).toBe('own')
  expect(flip?.value).toBeCloseTo(41_905_782.4 / 15_768_000, 9)
})
