import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planIssues } from '../../src/models/plan-issues.ts'
import { readPlan } from '../../src/plan/read-plan.ts'
import { evaluate } from '../../src/readings/evaluate.ts'
import { ROUND_CATALOGUE } from '../training-plan.ts'
import { compiledText, figuresOf, near } from './example-figures.ts'

const HEAD = `kilotoken: plan/1
name: Document
horizon: { start: 2027-01, months: 12 }
currency: { plan: USD }
`

const compiled = (body: string, scenario?: string) => compiledText(HEAD + body, scenario, ROUND_CATALOGUE)
const figures = (body: string, scenario?: string) => figuresOf(compiled(body, scenario))

/** Problems and warnings of a plan, by path. */
function said(body: string): Readonly<Record<string, string>> {
  const read = readPlan(HEAD + body)
  if ('problems' in read) return Object.fromEntries(read.problems.map(({ path, code }) => [path, code]))
  const plan = compiled(body)
  return Object.fromEntries(planIssues(plan, evaluate(plan.graph)).map(({ path, code }) => [path, code]))
}

const api = (demand: string) => `workloads:
  chat: { kind: serving, demand: ${demand} }
options: { api: { kind: api, price: { input: 1 USD/Mtok, output: 1 USD/Mtok } } }
`

describe('tokens of a request', () => {
  it('may leave out what they are of: 1,000 requests of 600 and 400 tokens are a million tokens, a dollar a day', () => {
    const demand =
      '{ drivers: { requests: 1k request/day, tokens_per_request: { input: 600 tok, output: 400 tok } } }'
    near(figures(api(demand)).value('api.total.cost'), 365)
  })

  it('are still refused in another unit', () => {
    const of = (text: string) =>
      said(api(`{ drivers: { requests: 1 request/day, tokens_per_request: { input: ${text} } } }`))
    const path = 'workloads.chat.demand.drivers.tokens_per_request.input'
    expect(of('600 tok/day')).toEqual({ [path]: 'WRONG_UNIT' })
    expect(of('600 word')).toEqual({ [path]: 'WRONG_UNIT' })
  })
})

describe('events of the demand', () => {
  it('multiply requests, tokens and what they cost in their month, and leave the users as they are', () => {
    const demand = `{
      drivers: { users: 100 user, requests_per_user: 10 requests/day, tokens_per_request: { input: 1k tok } },
      events: { 2027-03: x1.8, 2027-05: x0.5 } }`
    const of = figures(api(demand))
    // A million tokens a day at a dollar: 365 ÷ 12 dollars a month.
    const month = 365 / 12
    near(of.values('api.total.cost')[1], month)
    near(of.values('api.total.cost')[2], month * 1.8)
    near(of.values('api.total.cost')[4], month * 0.5)
    near(of.values('chat.requests')[2], 1000 * 1.8 * month)
    near(of.value('chat.users'), 100)
  })

  it('multiply the GPUs of layers', () => {
    const of = figures(`workloads:
  chat: { kind: serving, demand: { layers: [{ gpus: 8, hours: 24 h/day }], events: { 2027-02: x2 } } }
options: { rent: { kind: rent, term: on_demand, price: 1 USD/GPU-h } }
`)
    expect(of.values('rent.total.cost').slice(0, 3)).toEqual([8 * 730, 16 * 730, 8 * 730])
  })

  it('are factors: a number alone could be something to add', () => {
    const path = 'workloads.chat.demand.events.2027-03'
    const of = (event: string) => said(api(`{ tokens: { input: 1 Mtok/day }, events: { ${event} } }`))
    expect(of('2027-03: 1.8')).toEqual({ [path]: 'EVENT_IS_A_FACTOR' })
    expect(of('2027-03: x2 tok')).toEqual({ [path]: 'WRONG_UNIT' })
    expect(of('March: x2')).toEqual({ 'workloads.chat.demand.events.March': 'CIVIL_MONTH' })
    expect(of('2028-01: x2')).toEqual({ 'workloads.chat.demand.events.2028-01': 'MONTH_CHANGES_NOTHING' })
    expect(of('2026-12: x2, 2027-12: x2')).toEqual({
      'workloads.chat.demand.events.2026-12': 'MONTH_CHANGES_NOTHING',
    })
  })

  it('law: a factor changes its own month, by itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 400 }), (month, hundredths) => {
        const civil = `2027-${String(month).padStart(2, '0')}`
        const factor = hundredths / 100
        const of = figures(api(`{ tokens: { input: 1 Mtok/day }, events: { ${civil}: x${factor} } }`))
        for (const [at, tokens] of of.values('chat.tokens').entries())
          near(tokens, (365e6 / 12) * (at === month - 1 ? factor : 1))
      }),
      { numRuns: 30, seed: 1 },
    )
  })
})

describe('layers', () => {
  const rent = 'options: { rent: { kind: rent, term: on_demand, price: 1 USD/GPU-h } }\n'
  const workload = (layers: string) => `workloads: { chat: { kind: serving, demand: ${layers} } }\n${rent}`
  const LISTED = '{ layers: [{ gpus: 40, hours: 24 h/day }, { gpus: 24, hours: 10 h/day }] }'

  it('in a list cost what they cost in a map: 40 × 24 + 24 × 10 = 1,200 GPU-hours a day', () => {
    const keyed = '{ layers: { base: { gpus: 40, hours: 24 h/day }, day: { gpus: 24, hours: 10 h/day } } }'
    near(figures(workload(LISTED)).value('rent.total.cost'), 1200 * 365)
    near(figures(workload(keyed)).value('rent.total.cost'), 1200 * 365)
  })

  it('of a list are named by their place, in problems and in scenarios', () => {
    expect(
      said(workload('{ layers: [{ gpus: 1, hours: 24 h/day }, { gpus: 1, hours: 25 h/day }] }')),
    ).toEqual({
      'workloads.chat.demand.layers.1.hours': 'HOURS_OF_DAY',
    })
    expect(said(workload('{ layers: [{ gpus: 1 }] }'))).toEqual({
      'workloads.chat.demand.layers.0.hours': 'MISSING',
    })
    const scenario = 'scenarios: { more: { set: { workloads.chat.demand.layers.1.gpus: 48 } } }\n'
    near(figures(workload(LISTED) + scenario, 'more').value('rent.total.cost'), (960 + 480) * 365)
    const beyond = 'scenarios: { more: { set: { workloads.chat.demand.layers.2.gpus: 48 } } }\n'
    expect(Object.values(said(workload(LISTED) + beyond))).toEqual(['SCENARIO_PATH_UNKNOWN'])
  })

  it('of an empty list are none', () => {
    near(figures(api('{ tokens: { input: 1 Mtok/day }, layers: [] }')).value('api.total.cost'), 365)
    expect(said(api('{ layers: [] }'))).toEqual({ 'workloads.chat.demand.tokens': 'DEMAND_MISSING' })
  })
})

describe('a week of traffic', () => {
  const served = (demand: string) => `workloads:
  chat:
    kind: serving
    demand: { tokens: { output: 864 Mtok/day }, ${demand} }
    capacity: { method: given, node_throughput: 1k tok/s }
options: { rent: { kind: rent, term: on_demand, price: 1 USD/GPU-h } }
`

  it('gives the peak: ten thousand tokens a second are ten servers, times peak hour over mean hour', () => {
    // The office: five days of 8 × 0.1 + 0.5 + 9 + 2 × 0.5 + 4 × 0.1 = 11.7, two of 2.4: 63.3 of 168.
    const office = figures(served('traffic: weekday-office'))
    near(office.value('chat.traffic_mean'), 63.3 / 168)
    near(office.value('chat.traffic_peak'), 1)
    near(office.value('chat.peak_factor'), 168 / 63.3)
    near(office.value('rent.nodes'), Math.ceil(1680 / 63.3))
    // Evenings: 0.5 + 6 × 0.15 + 11 × 0.5 + 5 + 0.8 = 12.7, and 0.5 + 7 × 0.15 + 10 × 0.7 + 5 + 0.8 = 14.35 at weekends.
    near(figures(served('traffic: consumer-evening')).value('chat.peak_factor'), 168 / (5 * 12.7 + 2 * 14.35))
    near(figures(served('traffic: flat')).value('chat.peak_factor'), 1)
  })

  it('gives way to a factor that is given, and says so', () => {
    const both = served('traffic: weekday-office, peak_factor: 3')
    near(figures(both).value('chat.peak_factor'), 3)
    expect(said(both)).toMatchObject({ 'workloads.chat.demand.traffic': 'PEAK_GIVEN_TWICE' })
  })

  it('of no known name is refused with the nearest', () => {
    const read = readPlan(HEAD + served('traffic: weekday_ofice'))
    expect('problems' in read && read.problems).toMatchObject([
      { code: 'NOT_ONE_OF', params: { nearest: 'weekday-office' } },
    ])
  })
})

describe('spot that may take a share', () => {
  const tuned = (options: string, strategies = '{ s: spot }') => `workloads:
  tune: { kind: finetune, method: full, parameters: 1B, tokens_per_run: 60B tok, start: 2027-01, runs: 1, mfu: 50%, goodput: 100% }
options:
${options}
strategies: ${strategies}
`
  // 6 × 1B × 60B FLOP at 500 TFLOP/s: 720,000 seconds, 200 GPU-hours.
  const spot = (more: string) =>
    `  spot: { kind: rent, term: spot, node: round-8, price: 1 USD/GPU-h, ${more} }`
  const onDemand = '  on_demand: { kind: rent, term: on_demand, node: round-8, price: 3 USD/GPU-h }'

  it('leaves the rest to the option it names: 60 hours at one dollar, 140 at three', () => {
    const of = figures(tuned(`${spot('max_share: 30%, rest: on_demand')}\n${onDemand}`))
    near(of.value('s.total.cost'), 60 + 140 * 3)
    near(of.value('spot.rest_share'), 70)
  })

  it('does its rework on its own share alone', () => {
    const of = figures(tuned(`${spot('max_share: 30%, rest: on_demand, rework: 20%')}\n${onDemand}`))
    near(of.value('s.total.cost'), 60 * 1.2 + 140 * 3)
  })

  it('leaves it to the only rent on demand where it names none, and says so', () => {
    const plan = tuned(`${spot('max_share: 30%')}\n${onDemand}`)
    near(figures(plan).value('s.total.cost'), 60 + 140 * 3)
    expect(said(plan)).toMatchObject({ 'options.spot.max_share': 'SPOT_REST_ASSUMED' })
  })

  it('is refused where nobody, or anybody, could take it', () => {
    expect(said(tuned(spot('max_share: 30%')))).toEqual({ 'options.spot.rest': 'SPOT_NEEDS_REST' })
    const two = `${onDemand}\n${onDemand.replace('on_demand:', 'other:')}`
    expect(said(tuned(`${spot('max_share: 30%')}\n${two}`))).toEqual({
      'options.spot.rest': 'SPOT_NEEDS_REST',
    })
    near(figures(tuned(spot('max_share: 100%'))).value('s.total.cost'), 200)
  })

  it.each([
    ['max_share: 30%, rest: spot', { 'options.spot.rest': 'SPOT_REST_IS_PARTIAL' }],
    ['max_share: 30%, rest: nobody', { 'options.spot.rest': 'UNKNOWN_KEY' }],
    ['rest: on_demand', { 'options.spot.max_share': 'MISSING' }],
  ])('with %s', (more, want) => {
    expect(said(tuned(`${spot(more)}\n${onDemand}`))).toMatchObject(want)
  })

  it('is for spot alone', () => {
    const plan = tuned(onDemand.replace('price', 'max_share: 30%, price'), '{ s: on_demand }')
    expect(said(plan)).toMatchObject({ 'options.on_demand.max_share': 'ONLY_WITH_TERM' })
  })

  it('keeps to it in a mix, which goes by shares', () => {
    const mixed = (parts: string) =>
      tuned(`${spot('max_share: 30%')}\n${onDemand}\n  both: { kind: mix, parts: [${parts}] }`, '{ s: both }')
    const at = 'options.both.parts.0.share'
    expect(said(mixed('{ option: spot, share: 40% }, { option: on_demand, share: 60% }'))).toEqual({
      [at]: 'SPOT_ABOVE_MAX_SHARE',
    })
    expect(said(mixed('{ option: spot, up_to: 8 GPU }, { option: on_demand }'))).toMatchObject({
      [at]: 'MIX_SPOT_NEEDS_SHARE',
    })
    const fine = mixed('{ option: spot, share: 20% }, { option: on_demand, share: 80% }')
    near(figures(fine).value('s.total.cost'), 40 + 160 * 3)
  })

  it('law: costs lie on the line between both prices', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (percent) => {
        const of = figures(tuned(`${spot(`max_share: ${percent}%, rest: on_demand`)}\n${onDemand}`))
        near(of.value('s.total.cost'), 2 * (percent + 3 * (100 - percent)))
      }),
      { numRuns: 20, seed: 1 },
    )
  })
})

describe('prices', () => {
  const bought = (more: string, prices: string, kind = 'price: 2 USD/GPU-h') => `prices: ${prices}
workloads: { chat: { kind: serving, demand: { layers: [{ gpus: 8, hours: 24 h/day }] } } }
options: { rent: { kind: rent, term: on_demand, ${more} ${kind} } }
`
  const YEAR = 8 * 8760

  it('come down by what their seller takes off', () => {
    const of = figures(bought('seller: aws,', '{ discount: { aws: 12% } }'))
    near(of.value('rent.total.cost'), YEAR * 2 * 0.88)
    near(of.value('prices.aws.discount'), 12)
  })

  it('of tokens and of servers too', () => {
    const of = figures(`prices: { discount: { vendor: 10% } }
${api('{ tokens: { input: 1 Mtok/day } }').replace('kind: api,', 'kind: api, seller: vendor,')}`)
    near(of.value('api.total.cost'), 365 * 0.9)
    const owned = figures(`prices: { discount: { vendor: 10% } }
workloads: { chat: { kind: serving, demand: { layers: [{ gpus: 8, hours: 24 h/day }] } } }
options: { own: { kind: own, seller: vendor, price: 100k USD/node, service_life: 5 years } }
`)
    near(owned.value('own.node_cost'), 90_000)
  })

  it('keep what was quoted, and an option’s own discount comes instead of the seller’s', () => {
    const quoted = bought(
      'seller: aws,',
      '{ discount: { aws: 12% } }',
      'price: { value: 2, evidence: quoted }',
    )
    near(figures(quoted).value('rent.total.cost'), YEAR * 2)
    expect(said(quoted)).toMatchObject({ 'options.rent.price': 'QUOTE_WITHOUT_DISCOUNT' })
    const own = bought('seller: aws, discount: 50%,', '{ discount: { aws: 12% } }')
    near(figures(own).value('rent.total.cost'), YEAR)
  })

  it('name what changes nothing', () => {
    const prices = '{ book: acme@2026-11-20, fallback: kilotoken-catalog@2026.11, discount: { aws: 12% } }'
    expect(said(bought('', prices))).toMatchObject({
      'prices.book': 'PRICE_BOOK_NOT_READ',
      'prices.fallback': 'PRICE_BOOK_NOT_READ',
      'prices.discount.aws': 'DISCOUNT_WITHOUT_OPTION',
    })
  })

  it.each([
    ['2026-12-31', 'PRICE_RUN_OUT'],
    ['2027-01-01', undefined],
  ])('good until %s', (until, code) => {
    const plan = bought('', '{}', `price: { value: 2, valid_until: ${until} }`)
    expect(said(plan)['options.rent.price']).toBe(code)
  })
})

describe('months outside the plan', () => {
  const priced = (price: string) => `workloads:
  chat: { kind: serving, demand: { layers: [{ gpus: 8, hours: 24 h/day }] } }
options: { rent: { kind: rent, term: on_demand, price: ${price} } }
`
  it.each([
    ['{ steps: { 2026-06: 3, 2027-06: 2 } }', []],
    ['{ steps: { 2026-05: 4, 2026-06: 3, 2027-06: 2 } }', ['steps.2026-05']],
    ['{ steps: { 2027-01: 3, 2027-12: 2, 2028-01: 1 } }', ['steps.2028-01']],
    ['{ points: { 2026-06: 3, 2028-06: 2 } }', []],
    ['{ points: { 2026-05: 4, 2026-06: 3, 2027-12: 2, 2028-01: 1 } }', ['points.2026-05', 'points.2028-01']],
    ['{ value: 2, events: { 2026-12: 3, 2027-12: 3, 2028-01: 3 } }', ['events.2026-12', 'events.2028-01']],
  ])('of %s', (price, want) => {
    const found = Object.entries(said(priced(price))).filter(([, code]) => code === 'MONTH_CHANGES_NOTHING')
    expect(found.map(([path]) => path)).toEqual(want.map((path) => `options.rent.price.${path}`))
  })
})

describe('a budget', () => {
  const budgeted = (budget: string) => `${api('{ tokens: { input: 1 Mtok/day } }')}budget: ${budget}\n`

  it.each([
    ['{ follows: { strategy: nobody } }', { 'budget.follows.strategy': 'UNKNOWN_KEY' }],
    ['{ follows: { scenario: nothing } }', { 'budget.follows.scenario': 'UNKNOWN_KEY' }],
    ['{ follows: { strategy: api, scenario: base, percentile: p80 } }', {}],
    ['{ follows: { percentile: 80 } }', { 'budget.follows.percentile': 'WRONG_TYPE' }],
    ['{ follows: { percentile: p100 } }', { 'budget.follows.percentile': 'PERCENTILE' }],
    ['{ follows: { percentile: p80, reserve_to: p50 } }', { 'budget.follows.reserve_to': 'RESERVE_BELOW' }],
    ['{ links: [{ budget: it, workload: mail }] }', { 'budget.links.0.workload': 'UNKNOWN_KEY' }],
    ['{ limits: { total: 1k to 2k USD } }', { 'budget.limits.total': 'ONE_NUMBER' }],
    ['{ limits: { per_month: 90k EUR } }', { 'budget.limits.per_month': 'CURRENCY_MISMATCH' }],
    ['{ limits: { per_year: 1k USD } }', { 'budget.limits.per_year': 'UNKNOWN_FIELD' }],
    ['{ limits: { per_month: 90k USD/month }, alerts: { actual: [50%, 120%], forecast: [100%] } }', {}],
  ])('with %s', (budget, want) => {
    expect(said(budgeted(budget))).toEqual(want)
  })
})

describe('spot servers', () => {
  it('of which nothing is said of being taken away are told, and no others', () => {
    const spot = (rest: string) => `workloads:
  s: { kind: serving, demand: { layers: [{ gpus: 8, hours: 24 h/day }] } }
options: { spot: { kind: rent, term: spot, gpus_per_node: 8 GPU/node, price: 1 USD/GPU-h${rest} } }
`
    expect(said(spot(''))['options.spot']).toBe('SPOT_RISK_UNKNOWN')
    expect(said(spot(', rework: 20%'))['options.spot']).toBeUndefined()
    expect(said(spot(', rework: 0%, interruptions: 0/GPU-h'))['options.spot']).toBeUndefined()
  })
})

describe('a fixed number of servers', () => {
  it('is told when it is not whole', () => {
    const rent = (nodes: string) => `workloads:
  s: { kind: serving, demand: { layers: [{ gpus: 8, hours: 24 h/day }] } }
options: { rent: { kind: rent, term: on_demand, gpus_per_node: 8 GPU/node, price: 1 USD/GPU-h, nodes: ${nodes} } }
`
    expect(said(rent('2.5'))['options.rent.nodes']).toBe('PARTS_OF_SERVERS')
    expect(said(rent('{ steps: { 2027-01: 1, 2027-04: 1.5 } }'))['options.rent.nodes']).toBe(
      'PARTS_OF_SERVERS',
    )
    expect(said(rent('2'))['options.rent.nodes']).toBeUndefined()
  })
})
