import fc from 'fast-check'

type Written = string | number | boolean | { readonly [key: string]: Written } | readonly Written[]
type Fields = Readonly<Record<string, Written>>

/** A plan as it is written, part by part, so that a law can change one of them. */
export interface GeneratedPlan {
  readonly horizon: { readonly start: string; readonly months: number; readonly calendar: string }
  readonly currency: Fields
  readonly workloads: Readonly<Record<string, Fields>>
  readonly options: Readonly<Record<string, Fields>>
  readonly facilities: Fields
  readonly staff: Fields
  readonly overheads: Fields
  readonly accounting: Fields
  readonly strategies: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** The document of a plan. JSON is YAML. */
export function planText(plan: GeneratedPlan): string {
  return JSON.stringify({ kilotoken: 'plan/1', name: 'Generated', ...plan })
}

const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => Number(value.toPrecision(4)))

/** A number or a range of it, as text in a unit. */
function amount(min: number, max: number, unit: string): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: number(min, max).map((value) => `${value} ${unit}`.trim()) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(number(min, max), fc.constantFrom('to', '..'))
        .map(([low, word]) =>
          `${low} ${word} ${Math.min(max * 1.01, Number((low * 1.3).toPrecision(4)))} ${unit}`.trim(),
        ),
    },
  )
}

/** The same where it may move: standing still, growing, added to, along a curve, in steps, through points, with events. */
function moving(min: number, max: number, unit: string, start: string): fc.Arbitrary<Written> {
  const value = amount(min, max, unit)
  const later = (by: number) => monthAfter(start, by)
  return fc.oneof(
    { weight: 4, arbitrary: value },
    fc.record({ start: value, growth: fc.constantFrom('3%/month', '20%/year', '-2%/month', '1% to 4%/month') }),
    fc.record({ start: value, add: number(min / 20, min).map((added) => `${added} ${unit}/month`) }),
    fc.record({
      from: value,
      to: value,
      midpoint: fc.constant(later(5)),
      duration: fc.constantFrom('4 months', '3 to 6 months'),
    }),
    fc.tuple(value, value).map(([a, b]) => ({ steps: { [start]: a, [later(3)]: b } })),
    fc
      .tuple(value, value, fc.constantFrom('linear', 'compound'))
      .map(([a, b, between]) => ({ points: { [start]: a, [later(6)]: b }, between })),
    fc.record({
      start: value,
      growth: fc.constant('1%/month'),
      events: fc.constantFrom({ [later(2)]: 'x1.8' }, { [later(1)]: 'x1.1', [later(2)]: 'x0.5' }),
    }),
    fc.record({ value, decline: fc.constantFrom('20%/year', '1%/month') }),
  )
}

function monthAfter(start: string, by: number): string {
  const at = Number(start.slice(0, 4)) * 12 + Number(start.slice(5)) - 1 + by
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

/** Some of the fields, each there or not. */
function some(fields: Readonly<Record<string, fc.Arbitrary<Written>>>): fc.Arbitrary<Fields> {
  return fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Fields>
}

function all(...parts: readonly fc.Arbitrary<Fields>[]): fc.Arbitrary<Fields> {
  return fc.tuple(...parts).map((made) => Object.assign({}, ...made))
}

const fixed = (fields: Fields) => fc.constant(fields)
const one = (name: string, arbitrary: fc.Arbitrary<Written>): fc.Arbitrary<Fields> =>
  arbitrary.map((value) => ({ [name]: value }))

function demands(start: string): fc.Arbitrary<Fields> {
  const tokens = some({
    input: moving(1, 200, 'Mtok/day', start),
    reasoning: moving(1, 20, 'Mtok/day', start),
  })
  const classes = some({
    input: amount(100, 4000, 'tok/request'),
    reasoning: amount(10, 400, 'tok/request'),
  })
  const load = fc.oneof(
    all(tokens, one('output', moving(1, 50, 'Mtok/day', start))).map((given) => ({ tokens: given })),
    fc
      .tuple(
        moving(1000, 90_000, 'user', start),
        amount(1, 9, 'request/user/day'),
        all(classes, one('output', amount(50, 900, 'tok/request'))),
      )
      .map(([users, requests_per_user, tokens_per_request]) => ({
        drivers: { users, requests_per_user, tokens_per_request },
      })),
    fc
      .tuple(moving(1000, 90_000, 'request/day', start), amount(50, 900, 'word/request'))
      .map(([requests, words_per_request]) => ({
        drivers: { requests, words_per_request, tokens_per_word: '1.33 tok/word' },
      })),
  )
  const shares = some({
    cache_hit: amount(5, 45, '%'),
    cache_write: amount(1, 30, '%'),
    peak_factor: amount(1, 4, ''),
  })
  return all(load, shares)
}

function serving(start: string): fc.Arbitrary<Fields> {
  const capacity: fc.Arbitrary<Fields> = fc.oneof(
    one('node_throughput', amount(500, 5000, 'tok/s/node')).map((given) => ({ method: 'given', ...given })),
    one('gpu_throughput', amount(60, 600, 'tok/s/GPU')).map((given) => ({ method: 'given', ...given })),
    one('mfu', amount(20, 50, '%')).map((given) => ({ method: 'flop', ...given })),
    one('gpus', moving(4, 60, 'GPU', start)).map((given) => ({ method: 'fleet', ...given })),
  )
  const rest = some({ headroom: amount(50, 95, '%') })
  const parameters = fixed({ parameters: '8B param' })
  const byTokens = all(fixed({ kind: 'serving' }), one('demand', demands(start)), one('capacity', capacity))
  const byLayers = all(
    fixed({ kind: 'serving' }),
    fc
      .tuple(moving(4, 40, 'GPU', start), amount(1, 30, 'GPU'), amount(1, 12, 'h/day'))
      .map(([base, top, hours]) => ({
        demand: { layers: { base: { gpus: base, hours: '24 h/day' }, top: { gpus: top, hours } } },
      })),
  )
  return all(fc.oneof({ weight: 4, arbitrary: byTokens }, { weight: 1, arbitrary: byLayers }), parameters, rest)
}

function training(start: string, months: number): fc.Arbitrary<Fields> {
  const when = fc.nat({ max: Math.max(0, Math.min(3, months - 1)) }).map((by) => monthAfter(start, by))
  const kept = fc.oneof(
    fixed({}),
    one('goodput', amount(80, 96, '%')),
    fixed({ checkpoint: { time: '60 s', mtbf: '12 h' } }),
    fixed({ goodput: '95%', checkpoint: { time: '60 s', every: '20 min' } }),
  )
  const machine = some({ mfu: amount(25, 50, '%'), cluster: fc.constantFrom('64 GPU', '200 GPU') })
  const pretrain = all(
    fixed({ kind: 'pretrain' }),
    one('start', when),
    one('parameters', amount(1e9, 13e9, 'param')),
    one('tokens', amount(1e10, 3e11, 'tok')),
    kept,
    machine,
    some({ experiments: amount(1, 2, ''), active_parameters: fc.constant('1B param') }),
  )
  const finetune = all(
    fixed({ kind: 'finetune', parameters: '8B param' }),
    one('method', fc.constantFrom('full', 'lora', 'qlora', 'rl')),
    one('tokens_per_run', amount(10, 900, 'Mtok/run')),
    fc.oneof(
      one('start', when).map((given) => ({ ...given, runs: 3 })),
      one('from', when).map((given) => ({ ...given, runs: '2 run/month' })),
    ),
    kept,
    machine,
  )
  return fc.oneof(pretrain, finetune)
}

function data(start: string, months: number): fc.Arbitrary<Fields> {
  const last = monthAfter(start, Math.min(2, months - 1))
  return all(
    fixed({ kind: 'data', months: `${start}..${last}` }),
    some({
      acquisition: amount(1000, 90_000, 'USD'),
      storage: fc.constant({ size: '40 TB', price: '23 USD/TB/month' }),
      labelling: fc.constant({ items: '20k item', cost: '0.8 USD/item' }),
    }),
  )
}

function options(start: string): fc.Arbitrary<Readonly<Record<string, Fields>>> {
  const machine = fixed({ node: 'round-8' })
  const rate = one('price', moving(1, 5, 'USD/GPU-h', start))
  const vat = some({ vat: amount(1, 15, '%') })
  const price = () => moving(0.1, 20, 'USD/Mtok', start)
  const api = all(
    fixed({ kind: 'api' }),
    one(
      'price',
      fc.record({ input: price(), cached: price(), cache_write: price(), output: price() }) as fc.Arbitrary<Written>,
    ),
    some({ discount: amount(1, 30, '%'), batch: fc.constant({ share: '30%', discount: '50%' }) }),
    vat,
  )
  const onDemand = all(
    fixed({ kind: 'rent', term: 'on_demand' }),
    machine,
    rate,
    vat,
    some({ discount: amount(1, 30, '%'), charge: fc.constantFrom('used', 'fleet') }),
  )
  const reserved = all(
    fixed({ kind: 'rent', term: 'reserved' }),
    machine,
    rate,
    some({ commitment: fc.constantFrom('1 year', '3 years'), upfront: amount(20, 80, '%') }),
    one('payment', fc.constantFrom('none', 'partial_upfront', 'all_upfront')),
  )
  const spot = all(
    fixed({ kind: 'rent', term: 'spot' }),
    machine,
    rate,
    some({ rework: amount(1, 40, '%'), interruptions: fc.constantFrom('0.00001/GPU-h', '0.02/GPU-h') }),
  )
  const own = all(
    fixed({ kind: 'own', facility: 'hall' }),
    machine,
    one('price', moving(90_000, 400_000, 'USD/node', start)),
    fc.oneof(
      fixed({}),
      fixed({ lead_time: '6 to 12 weeks', payment_schedule: { at_order: '30%', at_delivery: '70%' } }),
      fixed({ loan: { share: '60%', rate: '7%/year', term: '3 years' } }),
    ),
    some({
      installation: amount(1, 20, '%'),
      service_life: fc.constantFrom('1 year', '3 years', '5 years'),
      failure_rate: amount(1, 9, '%/year'),
      lot: fc.constantFrom('1 node', '4 node'),
      spares: fc.constantFrom('1 node', '2 node'),
    }),
    vat,
  )
  const routed = number(5, 95).map((share): Fields => ({
    kind: 'mix',
    parts: [
      { option: 'on_demand', share: `${share}%` },
      { option: 'reserved', share: `${Number((100 - share).toPrecision(6))}%` },
    ],
  }))
  const filled = fc.constantFrom('4 GPU', '30 GPU').map((height): Fields => ({
    kind: 'mix',
    parts: [
      { option: 'own', up_to_nodes: '1 node' },
      { option: 'reserved', up_to: height },
      { option: 'on_demand' },
    ],
  }))
  return fc.record({ api, on_demand: onDemand, reserved, spot, own, routed, filled })
}

function accounting(): fc.Arbitrary<Fields> {
  return some({
    book_life: fc.constantFrom('2 years', '4 years'),
    tax_life: fc.constantFrom('2 years', '3 years'),
    method: fc.constantFrom('straight_line', 'declining_balance', 'sum_of_years'),
    salvage: amount(1, 20, '%'),
    discount_rate: amount(2, 15, '%/year'),
    flows: fc.constantFrom('month_end', 'year_end'),
    income_tax: amount(5, 30, '%'),
    vat: fc.constantFrom({ rate: '13%', recoverable: true }, { rate: '9%', recoverable: false }),
  })
}

/** Which options may take a workload: tokens do not train, and layers of GPUs are not tokens. */
function takers(workload: Fields): readonly string[] {
  const machines = ['on_demand', 'reserved', 'spot', 'own']
  if (workload.kind !== 'serving') return machines
  const isLayered = JSON.stringify(workload).includes('"layers"')
  return isLayered ? [...machines, 'filled'] : [...machines, 'api', 'routed', 'filled']
}

/**
 * Plans over the whole language: every kind of work, every way to buy, every way an amount may move, some of it ranges.
 *
 * Two strategies at least, so that there is something to compare.
 */
export const generatedPlan: fc.Arbitrary<GeneratedPlan> = fc
  .record({
    start: fc.constantFrom('2027-01', '2027-04', '2028-02'),
    months: fc.integer({ min: 1, max: 40 }),
    calendar: fc.constantFrom('nominal', 'actual'),
  })
  .chain(({ start, months, calendar }) => {
    const price = (min: number, max: number, unit: string) => moving(min, max, unit, start)
    return fc
      .record({
        chat: serving(start),
        beside: fc.oneof(fc.constant(undefined), serving(start), training(start, months), data(start, months)),
        options: options(start),
        currency: fc.constantFrom<Fields>(
          { plan: 'USD' },
          { plan: 'USD', show_also: ['CNY'], rates: { 'USD/CNY': '7.1' } },
        ),
        hall: fc.oneof(
          all(
            fixed({ kind: 'own_building' }),
            one('tariff', price(0.04, 0.3, 'USD/kWh')),
          ),
          all(
            fixed({ kind: 'colocation', price: '120 USD/kW/month' }),
            one('includes_power', fc.boolean()),
            fixed({
              tariff: {
                bands: {
                  day: { share: '60%', price: '0.14 USD/kWh' },
                  night: { share: '40%', price: '0.07 USD/kWh' },
                },
                growth: '4%/year',
              },
            }),
          ),
        ),
        power: some({ idle: amount(10, 60, '%') }),
        staff: some({
          platform: fc.record({
            people: price(0.1, 4, 'FTE'),
            cost: price(60_000, 200_000, 'USD/FTE/year'),
            for: fc.constantFrom(['own'], ['own', 'reserved', 'on_demand']),
          }),
        }),
        overheads: some({
          network: fc.record({ cost: price(100, 9000, 'USD/year'), for: fc.constant(['own', 'reserved']) }),
          licences: fc.record({ per_gpu: price(100, 5000, 'USD/GPU/year'), for: fc.constant(['own']) }),
          support: fc.record({ rate: amount(1, 9, '%/year'), for: fc.constant(['own']) }),
        }),
        accounting: accounting(),
        picks: fc.array(fc.nat({ max: 60 }), { minLength: 6, maxLength: 6 }),
      })
      .map((made): GeneratedPlan => {
        const workloads: Record<string, Fields> = {
          chat: made.chat,
          ...(made.beside !== undefined && { beside: made.beside }),
        }
        const strategies = Object.fromEntries(
          [0, 1, 2].map((at) => [
            `plan_${at}`,
            Object.fromEntries(
              Object.entries(workloads).flatMap(([key, workload], index) => {
                const able = takers(workload)
                const option = able[((made.picks[at * 2 + index] ?? 0) + at) % able.length]
                return workload.kind === 'data' || option === undefined ? [] : [[key, option]]
              }),
            ),
          ]),
        )
        return {
          horizon: { start, months, calendar },
          currency: made.currency,
          workloads,
          options: made.options,
          facilities: {
            hall: {
              ...made.hall,
              pue: '1.2 to 1.4',
              node_power: { rated: '10 kW/node', load_factor: '75%', ...made.power },
              carbon: '0.4 kg/kWh',
            },
          },
          staff: made.staff,
          overheads: made.overheads,
          accounting: made.accounting,
          strategies,
        }
      })
  })
