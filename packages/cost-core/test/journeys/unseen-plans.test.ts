import { describe, expect, it } from 'vitest'
import { planIssues } from '../../src/models/plan-issues.ts'
import { readPlan } from '../../src/plan/read-plan.ts'
import { evaluate } from '../../src/readings/evaluate.ts'
import { ROUND_CATALOGUE } from '../training-plan.ts'
import { compiledText, figuresOf, near } from './example-figures.ts'

const HEAD = `kilotoken: plan/1
name: Unseen
`

function plan(body: string, head = 'horizon: { start: 2027-01, months: 12 }\ncurrency: { plan: USD }') {
  return figuresOf(compiledText(`${HEAD}${head}\n${body}`, undefined, ROUND_CATALOGUE))
}

const YEAR = 8760

/** One server of eight GPUs at most half used: 1 Mtok a day out of 24 tokens a second. */
const ONE_SERVER = `workloads:
  chat:
    kind: serving
    demand: { tokens: { output: 1 Mtok/day } }
    capacity: { method: given, node_throughput: 24 tok/s/node }
`

describe('plans that nobody wrote yet', () => {
  it('API alone: retrieval with an embedder, a reranker and an answer', () => {
    // A question reads 200 tokens to embed, 20 passages of 500 to rerank, and 5 passages to answer in 400 tokens.
    const figures = plan(`workloads:
  embed:
    kind: serving
    demand: &asked { drivers: { requests: 10k request/day, tokens_per_request: { input: 200 tok/request } } }
  rerank:
    kind: serving
    demand: { drivers: { requests: 10k request/day, tokens_per_request: { input: 10k tok/request } } }
  answer:
    kind: serving
    demand: { drivers: { requests: 10k request/day, tokens_per_request: { input: 2700 tok/request, output: 400 tok/request } } }
options:
  embedder: { kind: api, price: { input: 0.02 USD/Mtok } }
  reranker: { kind: api, price: { input: 0.05 USD/Mtok } }
  answerer: { kind: api, price: { input: 3 USD/Mtok, output: 15 USD/Mtok } }
strategies:
  rag: { embed: embedder, rerank: reranker, answer: answerer }
`)
    const day = (10_000 * (200 * 0.02 + 10_000 * 0.05 + 2700 * 3 + 400 * 15)) / 1e6
    near(figures.value('rag.total.cost'), day * 365)
    near(figures.value('rag.rerank.total.cost'), ((10_000 * 10_000 * 0.05) / 1e6) * 365)
  })

  it('two models, four fifths of the requests to the small one', () => {
    const figures = plan(`workloads:
  chat:
    kind: serving
    demand: { tokens: { input: 100 Mtok/day, output: 20 Mtok/day } }
options:
  small: { kind: api, price: { input: 0.15 USD/Mtok, output: 0.60 USD/Mtok } }
  large: { kind: api, price: { input: 3 USD/Mtok, output: 15 USD/Mtok } }
  routed: { kind: mix, parts: [{ option: small, share: 80% }, { option: large, share: 20% }] }
strategies: { routed: routed, all_large: large }
`)
    const small = 100 * 0.15 + 20 * 0.6
    const large = 100 * 3 + 20 * 15
    near(figures.value('routed.total.cost'), (0.8 * small + 0.2 * large) * 365)
    near(figures.value('all_large.total.cost'), large * 365)
  })

  it('LoRA every month on spot', () => {
    // Each run: the frozen weights take 4 FLOP for a parameter and token, the adapters' half per cent 2 more.
    const figures = plan(`workloads:
  tune:
    kind: finetune
    method: lora
    parameters: 8B
    adapter_share: 0.5%
    tokens_per_run: 500M
    runs: 2 run/month
    from: 2027-04
    mfu: 40%
    goodput: 90%
    checkpoint: { time: 30 s, every: 10 min }
options:
  spot: { kind: rent, term: spot, node: round-8, price: 1.40 USD/GPU-h, rework: 20% }
strategies: { spot: spot }
`)
    const flop = figures.value('tune.flop_per_run')
    expect(flop).toBeGreaterThan(4 * 8e9 * 500e6)
    expect(flop).toBeLessThan(6 * 8e9 * 500e6)
    const hours = flop / (1000e12 * 0.4 * 0.9 * (1 - 30 / 600)) / 3600
    near(figures.value('spot.total.cost'), 9 * 2 * hours * 1.2 * 1.4)
    expect(figures.values('spot.total.cost').slice(0, 3)).toEqual([0, 0, 0])
  })

  it('colocation whose price includes the power', () => {
    const figures = plan(`${ONE_SERVER}options:
  own: { kind: own, gpus_per_node: 8 GPU/node, price: 240k USD/node, facility: hall }
facilities:
  hall:
    kind: colocation
    price: 200 USD/kW/month
    includes_power: true
    pue: 1.4
    tariff: 0.12 USD/kWh
    node_power: { rated: 10 kW/node, load_factor: 80% }
accounting: { book_life: 4 years, salvage: 0% }
strategies: { own: own }
`)
    near(figures.value('own.facility.cost'), 10 * 200 * 12)
    near(figures.value('own.energy.kwh'), 10 * 0.8 * 1.4 * YEAR)
    near(figures.value('own.total.cost'), 240_000 / 4 + 10 * 200 * 12)
  })

  it('a reservation of three years, all paid at once', () => {
    const figures = plan(
      `${ONE_SERVER}options:
  reserved:
    kind: rent
    term: reserved
    commitment: 3 years
    payment: all_upfront
    gpus_per_node: 8 GPU/node
    price: 1.5 USD/GPU-h
accounting: { discount_rate: 10%/year, flows: year_end }
strategies: { reserved: reserved }
`,
      'horizon: { start: 2027-01, months: 36 }\ncurrency: { plan: USD }',
    )
    const whole = 8 * 1.5 * YEAR * 3
    const costs = figures.values('reserved.total.cost')
    expect(costs).toHaveLength(36)
    for (const cost of costs) near(cost, whole / 36)
    const cash = figures.values('reserved.total.cash')
    near(cash[0], whole)
    for (const paid of cash.slice(1)) near(paid, 0)
  })

  it('servers that are replaced after three years of a plan of five', () => {
    const figures = plan(
      `${ONE_SERVER}options:
  own: { kind: own, gpus_per_node: 8 GPU/node, price: 300k USD/node, service_life: 3 years }
accounting: { book_life: 3 years, salvage: 10% }
strategies: { own: own }
`,
      'horizon: { start: 2027-01, months: 60 }\ncurrency: { plan: USD }',
    )
    const bought = figures.values('own.nodes_bought')
    expect(bought.flatMap((count, month) => (count > 0 ? [[month, count]] : []))).toEqual([
      [0, 1],
      [36, 1],
    ])
    // Nine tenths of each server over its 36 months, so five years of it; the first is sold for its tenth.
    near(figures.value('own.total.cost'), (300_000 * 0.9 * 60) / 36)
    near(figures.value('own.total.cash'), 2 * 300_000 - 30_000)
  })

  it('a launch along an S-curve', () => {
    const figures = plan(
      `workloads:
  chat:
    kind: serving
    demand:
      drivers:
        users: { from: 1000 user, to: 9000 user, midpoint: 2027-07, duration: 6 months }
        requests_per_user: 10 request/user/day
        tokens_per_request: { output: 500 tok/request }
options:
  api: { kind: api, price: { output: 10 USD/Mtok } }
strategies: { api: api }
`,
      'horizon: { start: 2027-01, months: 13 }\ncurrency: { plan: USD }',
    )
    const users = figures.values('chat.users')
    // Half-way in its midpoint; as far above the half afterwards as below it before.
    near(users[6], 5000)
    for (let month = 1; month <= 6; month++)
      near((users[6 - month] ?? 0) + (users[6 + month] ?? 0), 10_000, `month ${month}`)
    // From a tenth of the way to nine tenths within the duration.
    near(users[3], 1000 + 0.1 * 8000)
    near(users[9], 1000 + 0.9 * 8000)
    near(figures.values('api.total.cost')[6], (5000 * 10 * 500 * 10 * 365) / 12 / 1e6)
  })

  it('prices in dollars under a plan in euros, at dated rates', () => {
    const figures = plan(
      `workloads:
  chat:
    kind: serving
    demand: { tokens: { output: 24 Mtok/day } }
options:
  api: { kind: api, price: { output: 10 USD/Mtok } }
strategies: { api: api }
`,
      `horizon: { start: 2027-01, months: 12 }
currency: { plan: EUR, rates: { EUR/USD: { steps: { 2027-01: 1.20, 2027-07: 1.25 } } } }`,
    )
    const month = 730 * 10
    near(figures.values('api.total.cost')[5], month / 1.2)
    near(figures.values('api.total.cost')[6], month / 1.25)
    near(figures.value('api.total.cost'), (6 * month) / 1.2 + (6 * month) / 1.25)
  })

  it('months as long as they are, in a year with a leap day', () => {
    const figures = plan(
      `${ONE_SERVER}options:
  rent: { kind: rent, term: on_demand, gpus_per_node: 8 GPU/node, price: 2 USD/GPU-h }
staff:
  operator: { people: 1, cost: 120k USD/year, for: [rent] }
strategies: { rent: rent }
`,
      'horizon: { start: 2028-01, months: 12, calendar: actual }\ncurrency: { plan: USD }',
    )
    const months = figures.values('rent.total.cost')
    near(months[0], 8 * 2 * 31 * 24 + 10_000)
    near(months[1], 8 * 2 * 29 * 24 + 10_000)
    near(figures.value('rent.total.cost'), 8 * 2 * 366 * 24 + 120_000)
  })

  it('requests that think before they answer, billed and sized as output', () => {
    const figures = plan(`workloads:
  agent:
    kind: serving
    demand:
      drivers:
        requests: 86400 request/day
        tokens_per_request: { input: 2000 tok/request, reasoning: 900 tok/request, output: 300 tok/request }
      cache_hit: 75%
      peak_factor: 2
    capacity: { method: given, node_throughput: 500 tok/s/node }
    headroom: 80%
options:
  api: { kind: api, price: { input: 2 USD/Mtok, cached: 0.20 USD/Mtok, output: 8 USD/Mtok } }
  rent: { kind: rent, term: on_demand, gpus_per_node: 8 GPU/node, price: 2 USD/GPU-h }
strategies: { api: api, rent: rent }
`)
    // One request a second: 500 tokens read, 1,500 from the cache, 1,200 written.
    const second = (500 * 2 + 1500 * 0.2 + 1200 * 8) / 1e6
    near(figures.value('api.total.cost'), second * 3600 * YEAR)
    near(figures.value('api.reasoning.cost'), ((900 * 8) / 1e6) * 3600 * YEAR)
    // 1,200 × 2 ÷ 80% = 3,000 tokens a second: six servers.
    near(figures.value('rent.nodes'), 6)
    near(figures.value('rent.total.cost'), 6 * 8 * 2 * YEAR)
  })

  it('a short fine-tune on rented servers, which have to hold the model for as long as they are rented', () => {
    // 6 × 400e9 × 1e9 FLOP at 40% of 1 PFLOP/s are under 1,700 GPU-hours, but 16 bytes × 400e9 ÷ 80 GB are 80 GPUs.
    const tune = (cluster: string) =>
      plan(`workloads:
  tune: { kind: pretrain, start: 2027-03, parameters: 400B, tokens: 1B, mfu: 40%${cluster} }
options:
  fleet: { kind: rent, term: reserved, commitment: 1 year, node: round-8, price: 2 USD/GPU-h }
  used: { kind: rent, term: on_demand, charge: used, node: round-8, price: 2 USD/GPU-h }
strategies: { fleet: fleet, used: used }
`)
    const figures = tune('')
    // Committed to in March, for the ten months that are left of the plan.
    near(figures.value('fleet.total.cost'), 80 * 2 * 730 * 10)
    expect(figures.values('fleet.nodes').slice(0, 3)).toEqual([0, 0, 10])
    const hours = (6 * 400e9 * 1e9) / (1e15 * 0.4) / 3600
    near(figures.value('used.total.cost'), (hours / (figures.value('tune.goodput') / 100)) * 2)
    near(tune(', cluster: 160 GPU').value('fleet.total.cost'), 160 * 2 * 730 * 10)
  })

  it('servers ordered two months ahead, said in months or in weeks', () => {
    const figures = plan(`${ONE_SERVER}options:
  weeks: { kind: own, price: 300k USD/node, lead_time: 8.6904761904762 weeks, facility: hall }
  months: { kind: own, price: 300k USD/node, lead_time: 2 months, facility: hall }
facilities:
  hall: { kind: own_building, tariff: 0.10 USD/kWh, node_power: { rated: 10 kW } }
strategies: { weeks: weeks, months: months }
`)
    near(figures.value('months.lead_time'), 2)
    near(figures.value('weeks.lead_months'), 2)
    near(figures.value('months.total.npv'), figures.value('weeks.total.npv'))
    // Neither PUE nor load factor is written: 10 kW × 75% × 1.45, the middle of what is assumed.
    near(figures.value('months.energy.cost'), 10 * 0.75 * 1.45 * YEAR * 0.1)
  })

  it('a load in layers, three fifths of it on spot and the rest on demand', () => {
    const figures = plan(`workloads:
  jobs:
    kind: serving
    demand: { layers: [{ gpus: 10 GPU, hours: 24 h/day }, { gpus: 6 GPU, hours: 8 h/day }] }
options:
  spot: { kind: rent, term: spot, gpus_per_node: 1 GPU/node, price: 1 USD/GPU-h, interruptions: 0/GPU-h, max_share: 60%, rest: od }
  od: { kind: rent, term: on_demand, gpus_per_node: 1 GPU/node, price: 3 USD/GPU-h }
  both: { kind: mix, parts: [{ option: spot, share: 60% }, { option: od, share: 40% }] }
strategies: { capped: spot, mixed: both, plain: od }
`)
    const hours = (10 + 6 / 3) * YEAR
    near(figures.value('plain.total.cost'), hours * 3)
    for (const key of ['capped', 'mixed'])
      near(figures.value(`${key}.total.cost`), hours * (0.6 * 1 + 0.4 * 3))
  })

  it.each([
    ['peak_factor: 0.5', 'workloads.chat.demand.peak_factor', 'TOO_SMALL'],
    ['tiers: { long: 70%, longer: 60% }', 'workloads.chat.demand.tiers', 'SHARES_ABOVE_WHOLE'],
  ])('refuses a demand with %s', (field, path, code) => {
    expect(problemsOf(ONE_SERVER.replace('{ tokens:', `{ ${field}, tokens:`))).toEqual([`${path} ${code}`])
  })

  it.each([
    [
      'staff: { op: { people: { start: 1, add: -0.2 FTE/month }, cost: 100k USD/year, for: [o] } }',
      'staff.op.people.add PATH_BELOW_ZERO',
    ],
    ['overheads: { egress: { volume: 10 GB/month, for: [o] } }', 'overheads.egress.price MISSING'],
    ['overheads: { egress: { price: 0.1 USD/GB, for: [o] } }', 'overheads.egress.volume MISSING'],
    ['overheads: { network: { bandwidth: 100 Mbps, for: [o] } }', 'overheads.network.price MISSING'],
    ['overheads: { storage: { size: 1 TB, for: [o] } }', 'overheads.storage.price MISSING'],
    ['overheads: { management: { for: [o] } }', 'overheads.management.cost MISSING'],
    ['overheads: { support: { for: [o] } }', 'overheads.support.cost MISSING'],
    [
      'facilities: { hall: { kind: own_building, pue: 0.5, node_power: { rated: 10 kW } } }',
      'facilities.hall.pue TOO_SMALL',
    ],
  ])('refuses what would count as nothing, or less: %s', (section, problem) => {
    expect(problemsOf(ONE_SERVER, `${section}\n`)).toEqual([problem])
  })

  it.each([
    ['charge: used, spares: 1 node, failure_rate: 9%/year', ['spares', 'failure_rate']],
    ['nodes: 2 node, spares: 1 node', ['spares']],
    ['spares: 1 node, lot: 2 node', []],
  ])('says what changes nothing: %s', (fields, idle) => {
    const compiled = compiledText(
      `${HEAD}horizon: { start: 2027-01, months: 12 }\ncurrency: { plan: USD }\n${ONE_SERVER}options:\n  o: { kind: own, price: 100k USD/node, ${fields} }\nstrategies: { buy: o }\n`,
    )
    const said = planIssues(compiled, evaluate(compiled.graph))
    expect(said.flatMap(({ code, path }) => (code === 'CHANGES_NOTHING' ? [path] : []))).toEqual(
      idle.map((field) => `options.o.${field}`),
    )
  })

  it('refuses to plan to no share of a capacity', () => {
    const none = ONE_SERVER.replace(/ {4}capacity:/u, '    headroom: 0%\n    capacity:')
    expect(problemsOf(none)).toEqual(['workloads.chat.headroom ABOVE_ZERO'])
  })

  it('says what changes nothing beside a load in layers', () => {
    const compiled = compiledText(`${HEAD}horizon: { start: 2027-01, months: 12 }
currency: { plan: USD }
workloads:
  jobs:
    kind: serving
    demand: { layers: [{ gpus: 10 GPU, hours: 24 h/day }], peak_factor: 2, cache_hit: 50% }
options:
  od: { kind: rent, term: on_demand, price: 3 USD/GPU-h }
strategies: { rented: od }
`)
    expect(planIssues(compiled, evaluate(compiled.graph)).map(({ code, path }) => `${path} ${code}`)).toEqual(
      [
        'workloads.jobs.demand.peak_factor CHANGES_NOTHING',
        'workloads.jobs.demand.cache_hit CHANGES_NOTHING',
      ],
    )
  })

  it('buys no tokens for a load that is given in GPUs alone', () => {
    const read = readPlan(`${HEAD}horizon: { start: 2027-01, months: 12 }
currency: { plan: USD }
workloads:
  jobs: { kind: serving, demand: { layers: [{ gpus: 10 GPU, hours: 24 h/day }] } }
options:
  api: { kind: api, price: { output: 2 USD/Mtok } }
  od: { kind: rent, term: on_demand, price: 3 USD/GPU-h }
  both: { kind: mix, parts: [{ option: od, share: 60% }, { option: api, share: 40% }] }
strategies: { bought: api, mixed: both, rented: od }
`)
    expect('problems' in read && read.problems.map(({ code, path }) => `${path} ${code}`)).toEqual([
      'strategies.bought API_NEEDS_TOKENS',
      'strategies.mixed API_NEEDS_TOKENS',
    ])
  })

  it('says of servers that stand nowhere that their power and place are not counted', () => {
    const compiled = compiledText(
      `${HEAD}horizon: { start: 2027-01, months: 12 }\ncurrency: { plan: USD }\n${ONE_SERVER}options:\n  o: { kind: own, price: 100k USD/node }\nstrategies: { buy: o }\n`,
    )
    const issues = planIssues(compiled, evaluate(compiled.graph))
    expect(issues.map(({ code, path }) => `${path} ${code}`)).toEqual(['options.o.facility NO_FACILITY'])
  })
})

/** What is wrong with a plan of one server of one's own. */
function problemsOf(workloads: string, more = ''): readonly string[] {
  const options = 'options:\n  o: { kind: own, price: 100k USD/node }\nstrategies: { buy: o }\n'
  const read = readPlan(
    `${HEAD}horizon: { start: 2027-01, months: 12 }\ncurrency: { plan: USD }\n${workloads}${options}${more}`,
  )
  return 'problems' in read ? read.problems.map(({ code, path }) => `${path} ${code}`) : []
}
