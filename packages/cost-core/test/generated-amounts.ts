import fc from 'fast-check'

/** A part of a plan as it is written. */
export type Written = string | number | boolean | { readonly [key: string]: Written } | readonly Written[]

export type Fields = Readonly<Record<string, Written>>

export const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => Number(value.toPrecision(4)))

/** A number or a range of it, as text in a unit. */
export function amount(min: number, max: number, unit: string): fc.Arbitrary<string> {
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
export function moving(min: number, max: number, unit: string, start: string): fc.Arbitrary<Written> {
  const value = amount(min, max, unit)
  const later = (by: number) => monthAfter(start, by)
  return fc.oneof(
    { weight: 4, arbitrary: value },
    fc.record({
      start: value,
      growth: fc.constantFrom('3%/month', '20%/year', '-2%/month', '1% to 4%/month'),
    }),
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

export function monthAfter(start: string, by: number): string {
  const at = Number(start.slice(0, 4)) * 12 + Number(start.slice(5)) - 1 + by
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

/** Some of the fields, each there or not. */
export function some(fields: Readonly<Record<string, fc.Arbitrary<Written>>>): fc.Arbitrary<Fields> {
  return fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Fields>
}

export function all(...parts: readonly fc.Arbitrary<Fields>[]): fc.Arbitrary<Fields> {
  return fc.tuple(...parts).map((made) => Object.assign({}, ...made))
}

export const fixed = (fields: Fields) => fc.constant(fields)
export const one = (name: string, arbitrary: fc.Arbitrary<Written>): fc.Arbitrary<Fields> =>
  arbitrary.map((value) => ({ [name]: value }))
