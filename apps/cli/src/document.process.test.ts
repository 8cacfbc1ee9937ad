import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { planFile, runCli } from '../test/run-cli.ts'

// Each run starts a process of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

type Schema = { readonly [key: string]: unknown }

function below(schema: Schema): readonly (readonly [string, Schema])[] {
  const {
    properties = {},
    anyOf = [],
    oneOf = [],
    additionalProperties,
    items,
  } = schema as {
    properties?: Readonly<Record<string, Schema>>
    anyOf?: readonly Schema[]
    oneOf?: readonly Schema[]
    additionalProperties?: unknown
    items?: Schema
  }
  const rest = [...anyOf, ...oneOf, ...(items === undefined ? [] : [items])]
  const entry = typeof additionalProperties === 'object' ? [additionalProperties as Schema] : []
  return [...Object.entries(properties), ...[...rest, ...entry].map((one) => ['', one] as const)]
}

describe('kilotoken schema', () => {
  it('calls every field as the form does, in both languages', () => {
    const { status, stdout } = runCli(['schema', '--currency', 'cny'])
    expect(status).toBe(0)
    const untitled: string[] = []
    let titled = 0
    const walk = (schema: Schema, path: string): void => {
      for (const [key, child] of below(schema)) {
        const { title, 'x-title-zh': zh } = child as { title?: string; 'x-title-zh'?: string }
        if (key !== '' && (title === undefined || zh === undefined || zh === ''))
          untitled.push(`${path}.${key}`)
        if (key !== '') titled++
        expect(JSON.stringify([title, zh, child.description])).not.toMatch(/undefined|\{\w+\}/u)
        walk(child, `${path}.${key}`)
      }
    }
    const schema = JSON.parse(stdout) as Schema
    walk(schema, '')
    for (const one of Object.values(schema.$defs as Readonly<Record<string, Schema>>)) walk(one, 'quantity')
    expect(untitled).toEqual([])
    expect(titled).toBeGreaterThan(250)
    expect(stdout).toContain(
      '"A number or a range in CNY/GPU-h, not below zero; it may move from month to month."',
    )
    expect(stdout).toContain('"一个数或区间，单位为 CNY/GPU-h，不小于零；可逐月变化。"')
  })

  it('refuses a currency it does not know', () => {
    const { status, stderr } = runCli(['schema', '--currency', 'XXX'])
    expect(status).toBe(2)
    expect(stderr).toContain('--currency takes one of: USD, CNY')
  })
})

const SHORT = `\
name: Short
kilotoken: plan/1   # the only one
horizon: { months: 12, start: 2027-01 }
currency: { plan: USD }
workloads: { chat: { kind: serving, demand: { tokens: { output: { value: 1 Mtokens/day } } } } }
options: { api: { kind: api, price: { output: 15 USD/Mtok } } }
strategies: { api: api }
`

const FORMED = `\
name: Short
kilotoken: plan/1 # the only one
horizon: { months: 12, start: 2027-01 }
currency: { plan: USD }
workloads: { chat: { kind: serving, demand: { tokens: { output: 1 Mtok/day } } } }
options: { api: { kind: api, price: { output: 15 USD/Mtok } } }
strategies: { api: api }
`

describe('kilotoken fmt', () => {
  it('prints the form', () => {
    const { status, stdout, stderr } = runCli(['fmt', planFile(SHORT)])
    expect([status, stdout, stderr]).toEqual([0, FORMED, ''])
  })

  it('checks, puts right, and is content', () => {
    const file = planFile(SHORT)
    const before = runCli(['fmt', file, '--check'])
    expect([before.status, before.stdout]).toEqual([1, ''])
    expect(before.stderr).toContain('is in another form')
    expect(readFileSync(file, 'utf8')).toBe(SHORT)
    expect(runCli(['fmt', file, '--write', '--lang', 'zh']).stderr).toBe(`${file} 已整理。\n`)
    expect(readFileSync(file, 'utf8')).toBe(FORMED)
    expect(runCli(['fmt', file, '--check']).status).toBe(0)
  })

  it('says what it cannot do', () => {
    expect(runCli(['fmt', planFile(SHORT), '--check', '--write']).status).toBe(2)
    const broken = runCli(['fmt', planFile('name: [')])
    expect(broken.status).toBe(2)
    expect(broken.stderr).toContain('a bracket is not closed')
  })
})

describe('a plan of a later release', () => {
  it('is refused with what to do', () => {
    const { status, stderr } = runCli(['estimate', planFile(SHORT.replace('plan/1', 'plan/9'))])
    expect(status).toBe(2)
    expect(stderr).toContain('This plan is of version plan/9, and this release reads versions up to plan/1.')
    const chinese = runCli(['estimate', planFile(SHORT.replace('plan/1', 'plan/9')), '--lang', 'zh'])
    expect(chinese.stderr).toContain('此计划的版本为 plan/9')
  })
})

describe('estimate', () => {
  it('prints only what fits a pattern', () => {
    const { status, stdout } = runCli(['estimate', planFile(SHORT), '--only', 'api.total.cost*', '--json'])
    expect(status).toBe(0)
    const { figures, issues } = JSON.parse(stdout) as { figures: Record<string, unknown>; issues: unknown }
    expect(Object.keys(figures)).toContain('api.total.cost_per_month')
    expect(Object.keys(figures).every((id) => id.startsWith('api.total.cost'))).toBe(true)
    expect(issues).toEqual(expect.any(Array))
    expect(runCli(['estimate', planFile(SHORT), '--only', 'nothing.*']).stderr).toBe(
      'No figure of this plan fits nothing.*.\n',
    )
  })

  describe('never shows a total that lacks a price without saying so', () => {
    const plan = planFile(
      SHORT.replace('output: { value: 1 Mtokens/day }', 'output: 1 Mtok/day, input: 4 Mtok/day'),
    )
    const said = (...args: readonly string[]) => runCli(args).stdout

    it('in figures for programs', () => {
      const { figures } = JSON.parse(said('estimate', plan, '--json')) as {
        figures: Record<string, { incomplete?: readonly string[] }>
      }
      expect(figures['api.total.cost']?.incomplete).toEqual([expect.stringContaining('input')])
    })

    it.each([
      ['en', /api\.total\.cost .*incomplete/u, 'incomplete: without'],
      ['zh', /api\.total\.cost .*不完整/u, '（不完整，缺少'],
    ])('in the table and in the explanation: %s', (lang, row, reason) => {
      expect(said('estimate', plan, '--only', 'api.total.cost', '--lang', lang)).toMatch(row)
      expect(said('explain', plan, 'api.total.cost', '--lang', lang)).toContain(reason)
    })
  })
})

describe('explain at a month', () => {
  // 10 GPUs of two servers at first, four GPUs more each month, eight in a server; a price that steps down in May.
  const fleet = planFile(`\
kilotoken: plan/1
name: Fleet
horizon: { start: 2027-01, months: 12 }
currency: { plan: USD }
workloads:
  chat:
    kind: serving
    demand: { tokens: { output: 1 Mtok/day } }
    capacity: { method: fleet, gpus: { start: 10 GPU, add: 4 GPU/month } }
options:
  own: { kind: own, price: 300k USD/node, service_life: 4 years }
  rent:
    kind: rent
    term: on_demand
    price: { steps: { 2027-01: 3 USD/GPU-h, 2027-05: 2 USD/GPU-h } }
strategies: { own: own, rent: rent }
`)

  function explained(...args: readonly string[]): string {
    const { status, stdout, stderr } = runCli(['explain', fleet, ...args])
    expect(stderr).toBe('')
    expect(status).toBe(0)
    return stdout
  }

  it('says what was there before: five servers are needed from July', () => {
    // July is month 6: 10 + 6 × 4 = 34 GPUs, 4.25 servers; four stand since May (26 GPUs, 3.25 servers).
    const text = explained('own.nodes', '--month', '2027-07', '--depth', '2')
    expect(text).toContain(
      '4.25 nodes needed less 4 nodes still at work, in lots of 1 node, each for 4 years',
    )
    expect(text).toContain('4 nodes of the months before + 1 node/month')
    expect(text).toContain('= 5 nodes in 2027-07')
    expect(explained('own.nodes', '--month', '6', '--depth', '2')).toBe(text)
    expect(explained('own.nodes', '--month', '2027-07', '--depth', '2', '--lang', 'zh')).toContain(
      '需要 4.25 节点，减去仍在用的 4 节点，按 1 节点整批采购，每批使用 4 年',
    )
  })

  it('says which step holds, and since when', () => {
    expect(explained('rent.price', '--month', '2027-04')).toContain('3 USD/GPU·h, in force since 2027-01')
    expect(explained('rent.price', '--month', '2027-09')).toContain('2 USD/GPU·h, in force since 2027-05')
    expect(explained('rent.price', '--month', '2027-09', '--lang', 'zh')).toContain(
      '2 美元/GPU·小时，自 2027-05 起',
    )
  })

  it('refuses a month outside the plan', () => {
    for (const month of ['2028-01', '2026-12', '12', 'May']) {
      const { status, stderr } = runCli(['explain', fleet, 'own.nodes', '--month', month])
      expect(status).toBe(2)
      expect(stderr).toBe(
        `--month takes a month from 2027-01 to 2027-12, or a number from 0 to 11, and not ${month}.\n`,
      )
    }
  })
})
