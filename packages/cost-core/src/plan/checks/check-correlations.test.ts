import { describe, expect, it } from 'vitest'
import { chatgptPlan } from '../../../test/chatgpt-sample.ts'
import { compilePlan } from '../../models/compile-plan.ts'
import { planIssues } from '../../models/plan-issues.ts'
import { evaluate } from '../../readings/evaluate.ts'
import { statedCorrelations } from '../../simulate/stated-correlations.ts'
import { readPlan } from '../read-plan.ts'

/** Two options of which one is used, and an uncertainty as given, from line 16 on. */
function planWith(uncertainty: string): string {
  return `\
kilotoken: plan/1
name: Short
horizon: { start: 2027-01, months: 12 }
currency: { plan: USD }
workloads:
  chat:
    kind: serving
    demand: { tokens: { input: 8 Mtok/day, output: { start: 1 to 2 Mtok/day, growth: 2% to 4%/month } } }
options:
  api: { kind: api, price: { input: 2 to 3 USD/Mtok, output: 12 to 18 USD/Mtok } }
  other: { kind: api, price: { input: 1 to 2 USD/Mtok, output: 9 to 12 USD/Mtok } }
strategies: { api: api }
scenarios:
  stepped: { set: { workloads.chat.demand.tokens.output: { steps: { 2027-01: 1 to 2 Mtok/day, 2027-06: 3 Mtok/day } } } }
  flat: { set: { workloads.chat.demand.tokens.output: 1 to 2 Mtok/day } }
uncertainty: ${uncertainty}
`
}

function problemsOf(uncertainty: string) {
  const read = readPlan(planWith(uncertainty))
  return 'problems' in read
    ? read.problems.map(({ code, path, line, params }) => ({ code, path, line, params }))
    : []
}

function compiledWith(uncertainty: string, scenario?: string) {
  const read = readPlan(planWith(uncertainty))
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  const plan = scenario === undefined ? read.plan.base : read.plan.scenarios.get(scenario)!
  const result = compilePlan(plan, { accelerators: [], nodes: [], models: [] } as never)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result.compiled
}

const one = (line: string) => `\n  correlations:\n    - ${line}`
const INPUT = 'options.api.price.input'
const OUTPUT = 'options.api.price.output'
const TOKENS = 'workloads.chat.demand.tokens.output'

describe('how many draws', () => {
  it.each([
    ['100k', 100_000],
    ['"100,000"', 100_000],
    ['10万', 100_000],
    ['5000', 5000],
  ])('may be written as %s', (text, trials) => {
    expect(compiledWith(`{ trials: ${text} }`).plan.uncertainty.trials).toBe(trials)
  })

  it.each([
    ['1k to 2k', 'ONE_NUMBER'],
    ['0.5', 'WRONG_TYPE'],
    ['0', 'TOO_SMALL'],
    ['11M', 'TOO_BIG'],
    ['many', 'NUMBER_EXPECTED'],
    ['5 USD', 'WRONG_UNIT'],
    ['[5]', 'WRONG_TYPE'],
  ])('may not be %s', (text, code) => {
    expect(problemsOf(`{ trials: ${text} }`)).toMatchObject([{ code, path: 'uncertainty.trials', line: 16 }])
  })

  it('are 10,000 from seed 1 where nothing is said', () => {
    expect(compiledWith('{}').plan.uncertainty).toEqual({ trials: 10_000, seed: 1, correlations: [] })
    expect(chatgptPlan('ranges').plan.uncertainty.correlations).toEqual([])
  })
})

describe('correlations', () => {
  it('reach the sampler between inputs as they are called there, with the rank correlation stated', () => {
    const { graph } = compiledWith(
      `\n  correlations:\n    - [${INPUT}, ${OUTPUT}, 0.8]\n    - [${TOKENS}.start, ${TOKENS}.growth, -0.5]`,
    )
    expect(graph.correlations).toEqual([
      { one: INPUT, other: OUTPUT, rho: 0.8 },
      { one: TOKENS, other: `${TOKENS}.growth`, rho: -0.5 },
    ])
    // 6/π · arcsin 0.4 and −6/π · arcsin 0.25.
    expect(statedCorrelations(graph).map(({ spearman }) => Number(spearman.toFixed(4)))).toEqual([
      0.7859, -0.4826,
    ])
  })

  it.each([
    [one(`[${INPUT}, options.api.price.outptu, 0.5]`), 'CORRELATION_INPUT', '0.1', { nearest: OUTPUT }],
    [
      one(`[${TOKENS}.growht, ${INPUT}, 0.5]`),
      'CORRELATION_INPUT',
      '0.0',
      { nearest: `${TOKENS}.growth, ${TOKENS}` },
    ],
    [one(`[horizon.months, ${INPUT}, 0.5]`), 'CORRELATION_INPUT', '0.0', { input: 'horizon.months' }],
    [one(`[${INPUT}, ${INPUT}, 0.5]`), 'CORRELATION_SELF', '0.1', {}],
    [one(`[${INPUT}, ${OUTPUT}, 1.5]`), 'TOO_BIG', '0.2', { maximum: '1' }],
    [one(`[${INPUT}, ${OUTPUT}, -2]`), 'TOO_SMALL', '0.2', { minimum: '-1' }],
    [one(`[${INPUT}, ${OUTPUT}]`), 'TOO_FEW_ITEMS', '0', { minimum: 3 }],
    [
      `${one(`[${INPUT}, ${OUTPUT}, 0.5]`)}\n    - [${OUTPUT}, ${INPUT}, 0.5]`,
      'CORRELATION_TWICE',
      '1',
      { number: 1 },
    ],
    // The smallest eigenvalue of a chain of two 0.8 is 1 − 0.8·√2: they may be 0.8839 of that.
    [
      `${one(`[${INPUT}, ${OUTPUT}, 0.8]`)}\n    - [${OUTPUT}, ${TOKENS}, 0.8]`,
      'CORRELATIONS_IMPOSSIBLE',
      '1',
      { inputs: `${INPUT}, ${OUTPUT}, ${TOKENS}`, factor: 0.88 },
    ],
  ])('is refused, case %#', (uncertainty, code, at, params) => {
    const problems = problemsOf(uncertainty)
    expect(problems.length).toBe(1)
    expect(problems[0]).toMatchObject({ code, path: `uncertainty.correlations.${at}` })
    for (const [key, value] of Object.entries(params))
      expect(String(problems[0]?.params[key])).toContain(String(value))
  })

  it('are not blamed for an input whose own entry is broken', () => {
    const text = planWith(one(`[${INPUT}, options.other.price.input, 0.5]`)).replace(
      '1 to 2 USD/Mtok, output: 9',
      '[], output: 9',
    )
    const read = readPlan(text)
    expect('problems' in read && read.problems.map(({ code, path }) => [code, path])).toEqual([
      ['QUANTITY_EXPECTED', 'options.other.price.input'],
    ])
  })

  it('are taken at the very edge of what is possible', () => {
    expect(problemsOf(`${one(`[${INPUT}, ${OUTPUT}, 0.6]`)}\n    - [${OUTPUT}, ${TOKENS}, 0.8]`)).toEqual([])
    expect(problemsOf(one(`[${INPUT}, ${OUTPUT}, 1]`))).toEqual([])
  })

  it('with what is certain, not used or not there under a scenario do nothing, and say so', () => {
    const warned = (uncertainty: string, scenario?: string) => {
      const compiled = compiledWith(uncertainty, scenario)
      const issues = planIssues(compiled, evaluate(compiled.graph)).filter(
        ({ code }) => code === 'CORRELATION_IDLE',
      )
      return issues.map(({ path, params }) => [path, params.reason])
    }
    const at = (side: number) => `uncertainty.correlations.0.${side}`
    expect(warned(one(`[workloads.chat.demand.tokens.input, ${INPUT}, 0.5]`))).toEqual([[at(0), 'certain']])
    expect(warned(one(`[${INPUT}, options.other.price.input, 0.5]`))).toEqual([[at(1), 'unused']])
    expect(warned(one(`[${INPUT}, ${OUTPUT}, 0.5]`))).toEqual([])
    const growth = one(`[${TOKENS}.growth, ${INPUT}, 0.5]`)
    const bare = one(`[${TOKENS}, ${INPUT}, 0.5]`)
    expect([warned(bare), warned(bare, 'stepped')]).toEqual([[], [[at(0), 'unused']]])
    expect([warned(growth), warned(growth, 'flat')]).toEqual([[], [[at(0), 'unused']]])
    expect(statedCorrelations(compiledWith(growth, 'flat').graph)).toEqual([])
  })
})
