import fc from 'fast-check'
import { expect, it } from 'vitest'
import { unit } from '../units/unit.ts'
import { centralRange, median } from './distribution.ts'
import type { QuantityField } from './quantity.ts'
import { QUANTITY_ERROR_CODES } from './quantity-error.ts'
import { readQuantity } from './read-quantity.ts'

const FIELDS: readonly QuantityField[] = [
  { unit: unit(''), domain: 'positive' },
  { unit: unit('%'), domain: 'fraction' },
  { unit: unit('%/month'), domain: 'real' },
  { unit: unit('USD'), domain: 'positive' },
  { unit: unit('USD'), domain: 'real' },
  { unit: unit('GB'), domain: 'positive' },
  { unit: unit('node'), domain: 'count' },
  { unit: unit('USD/FTE/year'), domain: 'positive', implied: ['FTE'] },
  { unit: unit('kW/node'), domain: 'positive', implied: ['node'] },
  { unit: unit('run/month'), domain: 'positive' },
]

const PIECES = [
  ...[
    '5',
    '0',
    '1.5',
    ',',
    '.',
    '..',
    ' to ',
    '到',
    '~',
    '-',
    '%',
    'k',
    '万',
    '亿',
    'm',
    '兆',
    '$',
    '¥',
    'HK$',
  ],
  ...[
    'tri(',
    'uniform(',
    'normal(',
    'lognormal(',
    'pert(',
    'beta(',
    'discrete(',
    '离散（',
    ')',
    ';',
    ':',
    '：',
  ],
  ...[
    'mean=',
    'sd=',
    'p5=',
    '均值=',
    ' USD',
    '/h',
    'GPU',
    '次',
    '人',
    '卡时',
    'e',
    'e9',
    '９',
    '＋',
    '±',
    '正负',
  ],
  ...['\u00a0', '\u2212', '+-', '🙂', '__proto__', 'constructor'],
]

const strange = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc
    .tuple(
      fc.nat(99),
      fc.constantFrom('', 'k', '%', '..', ' to ', ' ± '),
      fc.nat(99),
      fc.constantFrom(...PIECES),
    )
    .map((pieces) => pieces.join('')),
)

const PATTERNS = [
  ...[
    'normal(mean=A; sd=B)',
    'normal(p5=A; p95=B)',
    'normal(median=A; p99=B)',
    'normal(A; B)',
    'A ± B',
    'A ± B%',
  ],
  ...[
    'lognormal(mean=A; sd=B)',
    'lognormal(median=A; sd=B)',
    'lognormal(p1=A; p2=B)',
    'lognormal(sd=A; p5=B)',
  ],
  ...['beta(A; B)', 'beta(mean=A; sd=B)', 'pert(A; B; C)', 'tri(A; B; C)', 'uniform(A; B)', 'A to B', 'A..B'],
  ...['discrete(A: B; B: C)', 'discrete(A: 50%; B: 50%)', 'discrete(A: 1; B; C)', 'pert(A; B)'],
]

const amount = fc
  .tuple(
    fc.oneof(fc.nat(99), fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ noNaN: true })),
    fc.constantFrom('', '', '', '', '%', 'k', ' kW'),
  )
  .map((pieces) => pieces.join(''))

const call = fc
  .tuple(
    fc.constantFrom(...PATTERNS),
    fc.tuple(amount, amount, amount),
    fc.constantFrom('', '', '%', ' node'),
  )
  .map(([pattern, [a, b, c], suffix]) => {
    const inside = pattern.replaceAll('A', a).replaceAll('B', b).replaceAll('C', c)
    return `${inside}${suffix}`
  })

const codes = new Set<string>(QUANTITY_ERROR_CODES)

/** What is wrong with how the reader took a text; undefined when it gave a sound quantity or one of its codes. */
function unsound(text: string, field: QuantityField): unknown {
  const result = readQuantity(text, field)
  if ('error' in result) {
    const { code, position, params } = result.error
    const isSound = codes.has(code) && position >= 0 && Object.values(params).every(isPresent)
    return isSound ? undefined : result.error
  }
  const { numbers, distribution } = result.quantity
  const all = [
    ...numbers,
    ...Object.values(distribution),
    median(distribution),
    ...centralRange(distribution),
  ]
  return all.find((one) => typeof one === 'number' && !Number.isFinite(one))
}

function isPresent(param: string | number): boolean {
  return typeof param === 'string' ? !/NaN|undefined|Infinity/u.test(param) : Number.isFinite(param)
}

it.each([
  ['text', strange, 5000, 100],
  ['shape', call, 4000, 100],
] as const)(
  'never throws and never gives a number that is not finite, whatever is typed: %s',
  (_, typed, numRuns, fewest) => {
    let good = 0
    fc.assert(
      fc.property(typed, fc.constantFrom(...FIELDS), (text, field) => {
        expect(unsound(text, field)).toBeUndefined()
        if ('quantity' in readQuantity(text, field)) good++
      }),
      { seed: 31, numRuns },
    )
    expect(good).toBeGreaterThan(fewest)
  },
  30_000,
)
