import fc from 'fast-check'
import {
  all,
  amount,
  type Fields,
  fixed,
  moving,
  number,
  one,
  some,
  type Written,
} from './generated-amounts.ts'

const VAT = some({ vat: amount(1, 15, '%') })
const MACHINE = fixed({ node: 'round-8' })

function tokens(start: string): fc.Arbitrary<Fields> {
  const price = () => moving(0.1, 20, 'USD/Mtok', start)
  return all(
    fixed({ kind: 'api' }),
    one(
      'price',
      fc.record({
        input: price(),
        cached: price(),
        cache_write: price(),
        output: price(),
      }) as fc.Arbitrary<Written>,
    ),
    some({
      discount: amount(1, 30, '%'),
      batch: fc.constant({ share: '30%', discount: '50%' }),
      tiers: fc.constant({ long: { input: '9 USD/Mtok', output: '30 USD/Mtok' } }),
    }),
    VAT,
  )
}

function owned(start: string): fc.Arbitrary<Fields> {
  return all(
    fixed({ kind: 'own', facility: 'hall' }),
    MACHINE,
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
      resale: fc.constantFrom(['60%'], ['50% to 70%', '40%', '15%']),
    }),
    VAT,
  )
}

function leased(start: string): fc.Arbitrary<Fields> {
  return all(
    fixed({ kind: 'own', facility: 'hall' }),
    MACHINE,
    one(
      'lease',
      fc.record({
        price: moving(2000, 12_000, 'USD/node/month', start),
        term: fc.constantFrom('3 month', '12 month', '60 month'),
      }) as fc.Arbitrary<Written>,
    ),
    some({ lot: fc.constantFrom('1 node', '4 node'), spares: fc.constantFrom('1 node', '2 node') }),
    VAT,
  )
}

/** Most of one and the rest of another. */
const ROUTED = number(5, 95).map(
  (share): Fields => ({
    kind: 'mix',
    parts: [
      { option: 'on_demand', share: `${share}%` },
      { option: 'reserved', share: `${Number((100 - share).toPrecision(6))}%` },
    ],
  }),
)

/** One server owned, some reserved above it, the rest on demand. */
const FILLED = fc.constantFrom('4 GPU', '30 GPU').map(
  (height): Fields => ({
    kind: 'mix',
    parts: [
      { option: 'own', up_to: '1 node' },
      { option: 'reserved', up_to: height },
      { option: 'on_demand' },
    ],
  }),
)

/** Every way to buy, each with some of what may be said of it. */
export function generatedOptions(start: string): fc.Arbitrary<Readonly<Record<string, Fields>>> {
  const rate = one('price', moving(1, 5, 'USD/GPU-h', start))
  const onDemand = all(
    fixed({ kind: 'rent', term: 'on_demand' }),
    MACHINE,
    rate,
    VAT,
    some({ discount: amount(1, 30, '%'), charge: fc.constantFrom('used', 'fleet') }),
  )
  const reserved = all(
    fixed({ kind: 'rent', term: 'reserved' }),
    MACHINE,
    rate,
    some({ commitment: fc.constantFrom('1 year', '3 years'), upfront: amount(20, 80, '%') }),
    one('payment', fc.constantFrom('none', 'partial_upfront', 'all_upfront')),
  )
  const spot = all(
    fixed({ kind: 'rent', term: 'spot' }),
    MACHINE,
    rate,
    some({ rework: amount(1, 40, '%'), interruptions: fc.constantFrom('0.00001/GPU-h', '0.02/GPU-h') }),
  )
  return fc.record({
    api: tokens(start),
    on_demand: onDemand,
    reserved,
    spot,
    own: owned(start),
    leased: leased(start),
    routed: ROUTED,
    filled: FILLED,
  })
}
