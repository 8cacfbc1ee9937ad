import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PlanProblem } from './plan-problem.ts'
import type { Plan } from './plan-schema.ts'
import { readPlan } from './read-plan.ts'

const EXAMPLE = readFileSync(new URL('../../../../examples/chatgpt-2023.yaml', import.meta.url), 'utf8')

/** The example with one piece of text replaced; the piece must be there. */
function edited(...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the example does not contain ${from}`)
    return text.replace(from, () => to)
  }, EXAMPLE)
}

/** The example's rented option, and its owned one. */
function rented({ options }: Plan) {
  const option = options.cloud
  if (option?.kind !== 'rent') throw new Error('the example rents its cloud')
  return option
}

function owned({ options }: Plan) {
  const option = options.self_built
  if (option?.kind !== 'own') throw new Error('the example owns its servers')
  return option
}

function problemsOf(text: string): readonly PlanProblem[] {
  const result = readPlan(text)
  return 'problems' in result ? result.problems : []
}

/** `path code` of every problem, after checking that each stands on the line that holds `marks`' text. */
function expectProblems(
  text: string,
  wanted: readonly (readonly [path: string, code: string, mark: string])[],
): void {
  const lines = text.split('\n')
  const found = problemsOf(text)
  expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual(
    wanted.map(([path, code]) => `${path} ${code}`),
  )
  for (const [index, [, , mark]] of wanted.entries())
    expect(lines[(found[index]?.line ?? 0) - 1], `line ${found[index]?.line}`).toContain(mark)
}

describe('the example', () => {
  it('reads, with each of its scenarios', () => {
    const result = readPlan(EXAMPLE)
    if ('problems' in result) throw new Error(JSON.stringify(result.problems))
    const { base, scenarios, text } = result.plan
    expect(text).toBe(EXAMPLE)
    expect([...scenarios.keys()]).toEqual(['guosheng', 'sinolink', 'semianalysis', 'compute_only', 'ranges'])
    expect(Object.keys(base.workloads)).toEqual(['corpus', 'pretrain', 'finetune', 'serving'])
    expect(rented(base).price).toMatchObject({
      quantity: { form: 'point', numbers: [2.2659], unit: { text: 'USD/GPU-h' } },
      provenance: { evidence: 'published', date: '2023-02-12' },
    })
  })

  it('applies the patches of a scenario and leaves the base alone', () => {
    const result = readPlan(EXAMPLE)
    if ('problems' in result) throw new Error(JSON.stringify(result.problems))
    const price = (plan: typeof result.plan.base | undefined) => plan && rented(plan).price?.quantity.numbers
    expect(price(result.plan.scenarios.get('sinolink'))).toEqual([1.21])
    expect(price(result.plan.scenarios.get('ranges'))).toEqual([1.9, 2.7])
    expect(price(result.plan.base)).toEqual([2.2659])
    expect(result.plan.scenarios.get('compute_only')?.workloads.serving).toMatchObject({
      capacity: { method: 'flop' },
    })
  })

  it('builds a scenario on another one, whose patches it can replace', () => {
    const child =
      '  child: { from: sinolink, set: { options.cloud.price: 3 USD/GPU-h } }\n\n  semianalysis:\n'
    const result = readPlan(edited(['  semianalysis:\n', child]))
    if ('problems' in result) throw new Error(JSON.stringify(result.problems))
    const plan = result.plan.scenarios.get('child')
    expect(plan && rented(plan).price?.quantity.numbers).toEqual([3])
    expect(plan && owned(plan).price?.quantity.numbers).toEqual([100_000])
  })

  it('says nothing of evidence and gets "assumed"', () => {
    const result = readPlan(edited(['cluster: 1024 GPU', 'cluster: 1024']))
    if ('problems' in result) throw new Error(JSON.stringify(result.problems))
    expect(result.plan.base.workloads.pretrain).toMatchObject({
      cluster: { quantity: { numbers: [1024] }, provenance: { evidence: 'assumed' } },
    })
  })
})

describe('strictness', () => {
  it.each([
    ['key: chatgpt_2023', 'kye: chatgpt_2023', 'kye', 'key'],
    ['    cluster: 1024 GPU', '    clutser: 1024 GPU', 'workloads.pretrain.clutser', 'cluster'],
    [
      'goodput:\n      value: 100%',
      'goodput:\n      valeu: 100%',
      'workloads.pretrain.goodput.valeu',
      'value',
    ],
    ['      source: "Chowdhery', '      sorce: "Chowdhery', 'workloads.pretrain.mfu.sorce', 'source'],
    ['    facility: hall', '    faclity: hall', 'options.self_built.faclity', 'facility'],
  ])('finds %s written as %s', (from, to, path, nearest) => {
    const text = edited([from, to])
    const problem = problemsOf(text).find((one) => one.code === 'UNKNOWN_FIELD')
    expect(problem).toMatchObject({ path, params: { nearest } })
    expect(text.split('\n')[(problem?.line ?? 0) - 1]).toContain(path.split('.').at(-1))
  })

  it('offers every name when none comes near', () => {
    expect(problemsOf(edited(['    facility: hall', '    xylophone: hall']))).toMatchObject([
      { params: { field: 'xylophone', nearest: '', fields: expect.stringMatching(/kind, .*, facility\b/u) } },
    ])
  })

  it('explains commas in a flow map: what follows them are fields nobody knows', () => {
    expectProblems(edited(['cluster: 1024 GPU', 'cluster: { value: tri(5k, 6k, 9k) }']), [
      ['workloads.pretrain.cluster.6k', 'UNKNOWN_FIELD', 'tri(5k'],
      ['workloads.pretrain.cluster.9k)', 'UNKNOWN_FIELD', 'tri(5k'],
    ])
    expect('plan' in readPlan(edited(['cluster: 1024 GPU', 'cluster: { value: "tri(5k, 6k, 9k)" }']))).toBe(
      true,
    )
  })

  it.each([
    ['months: 12', 'months: "12"', 'horizon.months', 'WRONG_TYPE'],
    ['months: 12', 'months: 12.5', 'horizon.months', 'WRONG_TYPE'],
    ['months: 12', 'months:', 'horizon.months', 'MISSING'],
    ['months: 12', 'months: 0', 'horizon.months', 'TOO_SMALL'],
    ['months: 12', 'months: 121', 'horizon.months', 'TOO_BIG'],
    ['start: 2023-01\n  months', 'start: 2023-13\n  months', 'horizon.start', 'CIVIL_MONTH'],
    ['2023-01..2023-01', '2023-01 to 2023-01', 'workloads.corpus.months', 'CIVIL_MONTH_RANGE'],
    ['kind: pretrain', 'kind: pretran', 'workloads.pretrain.kind', 'NOT_ONE_OF'],
    ['precision: bf16', 'precision: bf15', 'workloads.pretrain.precision', 'NOT_ONE_OF'],
    ['plan: USD', 'plan: XAU', 'currency.plan', 'NOT_ONE_OF'],
    ['kilotoken: plan/1', 'kilotoken: plan/9', 'kilotoken', 'PLAN_TOO_NEW'],
    ['kilotoken: plan/1', 'kilotoken: plan/0', 'kilotoken', 'NOT_ONE_OF'],
    [
      'date: 2020-05-28\n    tokens',
      'date: May 2020\n    tokens',
      'workloads.pretrain.parameters.date',
      'BAD_FORMAT',
    ],
    [
      'url: https://arxiv.org/abs/2204.02311',
      'url: javascript:alert(1)',
      'workloads.pretrain.mfu.url',
      'BAD_FORMAT',
    ],
    [
      'evidence: published\n      source: "Chow',
      'evidence: rumoured\n      source: "Chow',
      'workloads.pretrain.mfu.evidence',
      'NOT_ONE_OF',
    ],
    ['cluster: 1024 GPU', 'cluster: [1024]', 'workloads.pretrain.cluster', 'QUANTITY_EXPECTED'],
    ['cluster: 1024 GPU', 'cluster: true', 'workloads.pretrain.cluster', 'QUANTITY_EXPECTED'],
    ['cluster: 1024 GPU', 'cluster: .inf', 'workloads.pretrain.cluster', 'QUANTITY_EXPECTED'],
    ['cluster: 1024 GPU', 'cluster: 1024 kW', 'workloads.pretrain.cluster', 'WRONG_UNIT'],
    ['value: 46.2%', 'value: 0.462', 'workloads.pretrain.mfu.value', 'PERCENT_OR_FRACTION'],
    ['value: 46.2%', 'value: 146.2%', 'workloads.pretrain.mfu.value', 'OUT_OF_DOMAIN'],
    ['  pretrain:\n', '  Pre-train:\n', 'workloads.Pre-train', 'KEY'],
    ['  trials: 10000', '  trials: ten', 'uncertainty.trials', 'NUMBER_EXPECTED'],
    ['for: [cloud, self_built]', 'for: []', 'staff.platform.for', 'TOO_FEW_ITEMS'],
  ])('refuses "%s" as "%s"', (from, to, path, code) => {
    expect(problemsOf(edited([from, to])).map((one) => `${one.path} ${one.code}`)).toContain(
      `${path} ${code}`,
    )
  })

  it.each([
    ['cluster: 1024 kW', '1024 kW'],
    ['cluster: "9k to 8k"', '8k'],
    ["cluster: { value: ' ９ｋ　to　８ｋ' }", '８ｋ'],
    ['cluster: 5k to many', 'many'],
    ['cluster:\n      value: 12,34 GPU', '12,34'],
  ])('says at which character "%s" is wrong', (written, at) => {
    const text = edited(['cluster: 1024 GPU', written])
    const [{ line = 0, column = 0 } = {}] = problemsOf(text)
    expect(text.split('\n')[line - 1]?.slice(column - 1)).toMatch(new RegExp(`^${at}`, 'u'))
  })

  it('names no character of a value with escapes, or written over several lines', () => {
    for (const written of ['cluster: "1024\\x20kW"', 'cluster: >-\n      1024\n      kW'])
      expect(problemsOf(edited(['cluster: 1024 GPU', written]))[0]).not.toHaveProperty('column')
  })

  it('does not miss a section whose only entry is at fault', () => {
    const text = `kilotoken: plan/1
name: One option
horizon: { start: 2027-01, months: 12 }
currency: { plan: USD }
workloads:
  chat: { kind: serving, demand: { tokens: { output: 1 Mtok/day } } }
options:
  api: { kind: api, price: { output: 5 kW } }
strategies: { buy: api }
`
    expectProblems(text, [['options.api.price.output', 'WRONG_UNIT', '  api:']])
  })

  it('gives a missing field the line of the map that should hold it', () => {
    expectProblems(edited(['    start: 2023-01\n    parameters', '    parameters']), [
      ['workloads.pretrain.start', 'MISSING', '  pretrain:'],
    ])
  })
})

describe('references', () => {
  it.each([
    ['facility: hall', 'facility: hole', 'options.self_built.facility', 'UNKNOWN_KEY'],
    ['    base: pretrain', '    base: serving', 'workloads.finetune.base', 'UNKNOWN_KEY'],
    ['    for: [self_built]', '    for: [cloud, nobody]', 'staff.datacentre.for.1', 'UNKNOWN_KEY'],
    ['  cloud: cloud\n', '  cloud: cluod\n', 'strategies.cloud', 'UNKNOWN_KEY'],
    ['  cloud: cloud\n', '  cloud: constructor\n', 'strategies.cloud', 'UNKNOWN_KEY'],
    ['base_strategy: cloud', 'base_strategy: clouds', 'base_strategy', 'UNKNOWN_KEY'],
    [
      '  cloud: cloud\n',
      '  mixed: { pretrain: cloud, finetune: cloud }\n',
      'strategies.mixed',
      'NOT_ASSIGNED',
    ],
    [
      '  cloud: cloud\n',
      '  mixed: { pretrain: a, finetune: cloud, serving: cloud }\n',
      'strategies.mixed.pretrain',
      'UNKNOWN_KEY',
    ],
    [
      '  cloud: cloud\n',
      '  mixed: { x: cloud, pretrain: cloud, finetune: cloud, serving: cloud }\n',
      'strategies.mixed.x',
      'UNKNOWN_KEY',
    ],
    [
      '  cloud: cloud\n',
      '  cloud: { pretrain: cloud, finetune: self_built, serving: cloud }\n',
      'strategies.cloud',
      'KEY_TAKEN',
    ],
    ['    start: 2023-02', '    start: 2024-01', 'workloads.finetune.start', 'OUTSIDE_HORIZON'],
    ['    start: 2023-02', '    start: 2022-12', 'workloads.finetune.start', 'OUTSIDE_HORIZON'],
    ['2023-01..2023-01', '2023-01..2024-01', 'workloads.corpus.months', 'OUTSIDE_HORIZON'],
    ['2023-01..2023-01', '2023-03..2023-01', 'workloads.corpus.months', 'LOW_ABOVE_HIGH'],
  ])('refuses "%s" as "%s"', (from, to, path, code) => {
    const text = edited([from, to])
    const found = problemsOf(text)
    expect(found.map((one) => `${one.path} ${one.code}`)).toContain(`${path} ${code}`)
    expect(found.find((one) => one.path === path)?.line).toBe(
      EXAMPLE.slice(0, EXAMPLE.indexOf(from)).split('\n').length,
    )
  })

  it.each(['compute', 'total', 'compare', 'cal', 'def', 'energy', 'management', 'tax', 'fx'])(
    'keeps the name %s for cost lines and ids',
    (key) => {
      const text = edited(['  finetune:\n', `  ${key}:\n`])
      expect(problemsOf(text)).toMatchObject([
        { code: 'RESERVED_KEY', path: `workloads.${key}`, params: { key } },
      ])
    },
  )

  it('refuses a workload with the key of an option', () => {
    expectProblems(edited(['  finetune:\n', '  cloud:\n']), [['workloads.cloud', 'KEY_TAKEN', '  cloud:']])
  })
})

describe('scenarios', () => {
  const set = '    set: {}\n'

  it.each([
    [
      'set: { workloads.pretrian.mfu: 40% }',
      'scenarios.guosheng.set.workloads.pretrian.mfu',
      'SCENARIO_PATH_UNKNOWN',
    ],
    ['set: { workloads.pretrain.mfu: 40 kW }', 'scenarios.guosheng.set.workloads.pretrain.mfu', 'WRONG_UNIT'],
    [
      'set: { workloads.pretrain.mfu: { value: 140% } }',
      'scenarios.guosheng.set.workloads.pretrain.mfu.value',
      'OUT_OF_DOMAIN',
    ],
    [
      'set: { workloads.pretrain.mfo: 40% }',
      'scenarios.guosheng.set.workloads.pretrain.mfo',
      'UNKNOWN_FIELD',
    ],
    [
      'set: { options.self_built.facility: hole }',
      'scenarios.guosheng.set.options.self_built.facility',
      'UNKNOWN_KEY',
    ],
    ['set: { horizon.months: 1 }', 'scenarios.guosheng.set.workloads.finetune.start', 'OUTSIDE_HORIZON'],
    ['set: { __proto__.polluted: 1 }', 'scenarios.guosheng.set.__proto__.polluted', 'SCENARIO_PATH_UNKNOWN'],
    [
      'set: { workloads.__proto__.kind: data }',
      'scenarios.guosheng.set.workloads.__proto__.kind',
      'SCENARIO_PATH_UNKNOWN',
    ],
    [
      'set: { constructor.prototype.x: 1 }',
      'scenarios.guosheng.set.constructor.prototype.x',
      'SCENARIO_PATH_UNKNOWN',
    ],
    ['set: { name.en.x: 1 }', 'scenarios.guosheng.set.name.en.x', 'SCENARIO_PATH_UNKNOWN'],
    ['set: [a]', 'scenarios.guosheng.set', 'WRONG_TYPE'],
    ['from: nobody', 'scenarios.guosheng.from', 'UNKNOWN_KEY'],
    ['from: constructor', 'scenarios.guosheng.from', 'UNKNOWN_KEY'],
    ['from: guosheng', 'scenarios.guosheng.from', 'SCENARIO_CIRCLE'],
  ])('%s', (written, path, code) => {
    expectProblems(edited([set, `    ${written}\n`]), [[path, code, written.slice(0, 5)]])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('finds a circle through two scenarios at both of them', () => {
    const text = edited([set, '    from: sinolink\n'], ['  sinolink:\n', '  sinolink:\n    from: guosheng\n'])
    expectProblems(text, [
      ['scenarios.guosheng.from', 'SCENARIO_CIRCLE', 'from: sinolink'],
      ['scenarios.sinolink.from', 'SCENARIO_CIRCLE', 'from: guosheng'],
    ])
  })

  it('says a problem once, where it is written, though another scenario builds on it', () => {
    const text = edited(
      ['  semianalysis:\n', '  child: { from: sinolink }\n  semianalysis:\n'],
      ['1.21 USD/GPU-h', '1.21 kW'],
    )
    expectProblems(text, [['scenarios.sinolink.set.options.cloud.price.value', 'WRONG_UNIT', '1.21 kW']])
  })
})

describe('a file with many mistakes', () => {
  it('has all of them told at once: schema, references and scenarios', () => {
    const text = edited(
      ['months: 12', 'months: 500'],
      ['value: 46.2%', 'value: 46.2 parsec'],
      ['    facility: hall', '    facility: hole'],
      ['    for: [self_built]', '    for: [nobody]'],
      ['  self_built: self_built', '  self_built: nothing'],
      ['value: 1.21 USD/GPU-h', 'value: 1.21 kW'],
    )
    expectProblems(text, [
      ['horizon.months', 'TOO_BIG', 'months: 500'],
      ['workloads.pretrain.mfu.value', 'UNKNOWN_UNIT', '46.2 parsec'],
      ['options.self_built.facility', 'UNKNOWN_KEY', 'hole'],
      ['staff.datacentre.for.0', 'UNKNOWN_KEY', 'nobody'],
      ['strategies.self_built', 'UNKNOWN_KEY', 'nothing'],
      ['scenarios.sinolink.set.options.cloud.price.value', 'WRONG_UNIT', '1.21 kW'],
    ])
  })

  it('does not blame a strategy for an option that is broken itself', () => {
    const text = edited(['    facility: hall', '    facility: Hall 7'])
    expectProblems(text, [['options.self_built.facility', 'KEY', 'Hall 7']])
  })
})

describe('text that is no plan', () => {
  it.each([
    ['nothing', '', 'NOT_A_PLAN'],
    ['a comment', '# later', 'NOT_A_PLAN'],
    ['a list', '- a\n- b\n', 'NOT_A_PLAN'],
    ['a number', '42', 'NOT_A_PLAN'],
    ['tabs for indentation', 'kilotoken: plan/1\nhorizon:\n\tmonths: 12\n', 'YAML'],
    ['an open bracket', 'kilotoken: [plan', 'YAML'],
    ['a key twice', 'name: a\nname: b\n', 'YAML'],
    ['two documents', 'name: a\n---\nname: b\n', 'YAML'],
    ['an alias to nothing', 'name: *nobody\n', 'YAML'],
    ['brackets nested too deeply', '['.repeat(20_000), 'YAML'],
    ['more than a million characters', `# ${'x'.repeat(1_000_000)}`, 'TOO_LONG'],
  ])('%s', (_, text, code) => {
    const problems = problemsOf(text)
    expect(problems[0]).toMatchObject({ code, severity: 'error' })
    for (const { line } of problems) expect(line).toBeGreaterThanOrEqual(1)
  })

  it('says on which line the YAML breaks', () => {
    expect(problemsOf('name: a\nhorizon:\n\tmonths: 1\n')[0]).toMatchObject({ code: 'YAML', line: 3 })
    expect(problemsOf('name: a\n\nname: b\n')[0]).toMatchObject({ code: 'YAML', line: 3 })
  })

  it.each([
    ['name: a\nhorizon:\n\tmonths: 1\n', 'TAB_AS_INDENT'],
    ['name: a\nname: b\n', 'DUPLICATE_KEY'],
    ['name: a\n---\nname: b\n', 'MULTIPLE_DOCS'],
    ['name: *nobody\n', 'BAD_ALIAS'],
  ])('gives the code of what breaks the YAML and no words: %j', (text, reason) => {
    expect(problemsOf(text)[0]?.params).toEqual({ reason })
  })

  it('still reads a file of just under a million characters', () => {
    expect('plan' in readPlan(`${EXAMPLE}\n# ${'x'.repeat(999_000 - EXAMPLE.length)}`)).toBe(true)
  })

  it('stops at aliases that multiply, quickly', () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const inside = level === 0 ? '1' : `*a${level - 1}`
      return `x${level}: &a${level} [${Array(9).fill(inside).join(', ')}]`
    })
    const started = performance.now()
    expect(problemsOf(levels.join('\n'))).toMatchObject([
      { code: 'TOO_MANY_ALIASES', params: { maximum: 50 } },
    ])
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('refuses __proto__ as a key anywhere, and nothing is polluted', () => {
    const at = (from: string, to: string) => problemsOf(edited([from, to]))[0]
    expect(at('workloads:\n', 'workloads:\n  __proto__: { kind: data }\n')).toMatchObject({
      code: 'KEY',
      path: 'workloads.__proto__',
    })
    expect(problemsOf(`${EXAMPLE}\n__proto__: { polluted: 1 }\n`)).toMatchObject([{ code: 'UNKNOWN_FIELD' }])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

it('an alias inside the value it names is refused, not followed', () => {
  const result = readPlan('kilotoken: plan/1\nname: &x [*x]\n')
  expect('problems' in result && result.problems[0]).toMatchObject({
    code: 'YAML',
    params: { reason: 'BAD_ALIAS' },
  })
})
