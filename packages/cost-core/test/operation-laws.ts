import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PRESENT, UNPRICED } from '../src/graph/absence.ts'
import { GraphBuilder } from '../src/graph/graph-builder.ts'
import type { NodeIndex } from '../src/graph/node.ts'
import { type OperationName, type OperationParams, operationOf } from '../src/graph/operations/index.ts'
import type { Series, Shape } from '../src/graph/series.ts'
import { UnitError } from '../src/graph/unit-error.ts'
import { evaluate } from '../src/readings/evaluate.ts'
import { sample } from '../src/readings/sample.ts'
import { unit } from '../src/units/unit.ts'
import { CONSERVING, OPERATION_TABLE } from './operation-table.ts'

/** How every law is run: the same cases each time. */
export const LAW = { seed: 20230101, numRuns: 200 } as const

/** Months and trials of the random columns. */
export const MONTHS = 6
const TRIALS = 4
/** What is in a column before it is filled, as that of a block before. */
const LEFT_OVER = -7.25
const EVEN_STEPS = 2 ** 30

/** Numbers between two limits: evenly, whole ones, and any double at all, which are mostly minute. */
export function between(min: number, max: number): fc.Arbitrary<number> {
  const even = fc.nat({ max: EVEN_STEPS }).map((step) => min + (max - min) * (step / EVEN_STEPS))
  const doubles = fc.double({ min, max, noNaN: true })
  const [low, high] = [Math.ceil(min), Math.floor(max)]
  return low > high ? fc.oneof(even, doubles) : fc.oneof(even, doubles, fc.integer({ min: low, max: high }))
}

/** Numbers of any sign and size a plan may hold, negative zero among them. */
export const anyNumber = between(-1e9, 1e9)

/** Numbers above zero, not so small or large that a product leaves the doubles. */
export const positive = between(1e-6, 1e6)

/** Whole numbers: their sums and differences are exact. */
export const whole = fc.integer({ min: -1000, max: 1000 })

/** A number for each month of the laws. */
export function monthly<T>(values: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> {
  return fc.array(values, { minLength: MONTHS, maxLength: MONTHS })
}

/** The operation's result: one number an input or one a month, and the same for what comes back. */
export function resultOf<K extends OperationName>(
  name: K,
  inputs: readonly (number | readonly number[])[],
  params: OperationParams[K],
  months = MONTHS,
): readonly number[] {
  const operation = operationOf(name)
  const series = inputs.map((input) => Float64Array.from(typeof input === 'number' ? [input] : input))
  const shape = operation.shape(
    inputs.map((input) => (typeof input === 'number' ? 'scalar' : 'monthly')),
    params,
  )
  const own = new Float64Array(shape === 'scalar' ? 1 : months)
  for (let month = 0; month < own.length; month++) own[month] = operation.value(series, month, params, own)
  return [...own]
}

/** One input of an operation: its unit, the numbers it may be, and one with which the result is a number. */
interface LawInput {
  readonly unit: string
  readonly values: fc.Arbitrary<number>
  readonly example: number
  /** Where an input is one number for the whole plan by nature. */
  readonly isScalar?: true
}

interface LawCase<K extends OperationName> {
  readonly inputs: readonly LawInput[]
  readonly params: fc.Arbitrary<OperationParams[K]>
  /** The unit of the result. */
  readonly gives: string
  /** Units of the inputs that the unit rule refuses. */
  readonly refuses: readonly (readonly string[])[]
}

/** The laws that every operation must obey. Those that fit only one stand in its own test. */
export function obeysOperationLaws<K extends OperationName>(name: K, law: LawCase<K>): void {
  describe(`${name}, as every operation`, () => {
    it('is what the table says', () => {
      const { arity, reads, phrase, conserves } = operationOf(name)
      const words = 'key' in phrase ? phrase.key : `${phrase.symbol}${phrase.precedence}`
      expect([arity, reads, words]).toEqual(OPERATION_TABLE[name])
      expect(conserves ?? false).toBe(CONSERVING.has(name))
    })
    it('gives the same bits over columns as for one trial', () => checkColumns(name, law))
    it('gives the unit it promises and refuses what does not fit', () => checkUnits(name, law))
    if (operationOf(name).reads !== 'all' && law.inputs.length > 0)
      it('never reads the future', () => checkCausality(name, law))
    if (operationOf(name).absence === undefined && law.inputs.length > 0) {
      it('is unpriced as soon as one input is', () => checkUnpriced(name, law))
      it('is absent in the months that read an absent month, and only there', () => checkHole(name, law))
    }
  })
}

interface Drawn<P> {
  readonly params: P
  readonly inputs: readonly { readonly shape: Shape; readonly months: readonly (readonly number[])[] }[]
}

function drawn<K extends OperationName>(law: LawCase<K>): fc.Arbitrary<Drawn<OperationParams[K]>> {
  const input = ({ values, isScalar }: LawInput) =>
    fc
      .constantFrom<Shape>(...(isScalar ? (['scalar'] as const) : (['scalar', 'monthly'] as const)))
      .chain((shape) => {
        const months = shape === 'scalar' ? 1 : MONTHS
        const column = fc.array(values, { minLength: TRIALS, maxLength: TRIALS })
        return fc.record({
          shape: fc.constant(shape),
          months: fc.array(column, { minLength: months, maxLength: months }),
        })
      })
  return fc.record({ params: law.params, inputs: fc.tuple(...law.inputs.map(input)) })
}

/** One trial of what was drawn, worked out month by month. */
function trialOf<P>(name: OperationName, { inputs, params }: Drawn<P>, trial: number): Series {
  const operation = operationOf(name)
  const series = inputs.map(({ months }) =>
    Float64Array.from(months, (column) => column[trial] ?? Number.NaN),
  )
  const shape = operation.shape(
    inputs.map((input) => input.shape),
    params,
  )
  const own = new Float64Array(shape === 'scalar' ? 1 : MONTHS)
  for (let month = 0; month < own.length; month++) own[month] = operation.value(series, month, params, own)
  return own
}

function checkColumns<K extends OperationName>(name: K, law: LawCase<K>): void {
  const operation = operationOf(name)
  fc.assert(
    fc.property(drawn(law), (draw) => {
      const columns = draw.inputs.map(({ months }) => months.map((column) => Float64Array.from(column)))
      const trials = Array.from({ length: TRIALS }, (_, trial) => trialOf(name, draw, trial))
      const own = Array.from(trials[0] ?? [], () => new Float64Array(TRIALS).fill(LEFT_OVER))
      for (const [month, out] of own.entries()) operation.column(columns, month, draw.params, own, out)
      expect(trials.map((_, trial) => own.map((out) => out[trial]))).toEqual(
        trials.map((series) => [...series]),
      )
    }),
    LAW,
  )
}

function checkCausality<K extends OperationName>(name: K, law: LawCase<K>): void {
  const isLocal = operationOf(name).reads === 'month'
  fc.assert(
    fc.property(drawn(law), drawn(law), fc.nat({ max: MONTHS - 1 }), (draw, other, now) => {
      const inputs = draw.inputs.map((input, index) => ({
        ...input,
        months: input.months.map((column, month) => {
          const isRead = input.shape === 'scalar' || (isLocal ? month === now : month <= now)
          return isRead ? column : (other.inputs[index]?.months[month] ?? column)
        }),
      }))
      const before = trialOf(name, draw, 0)
      const after = trialOf(name, { params: draw.params, inputs }, 0)
      if (before.length === 1) return
      const read = [isLocal ? now : 0, now + 1] as const
      expect(after.slice(...read)).toEqual(before.slice(...read))
    }),
    LAW,
  )
}

function checkUnits<K extends OperationName>(name: K, law: LawCase<K>): void {
  const [params] = fc.sample(law.params, { seed: LAW.seed, numRuns: 1 })
  const ruled = (units: readonly string[]) =>
    operationOf(name).unit(
      units.map((text) => unit(text).dimension),
      params,
    )
  expect(ruled(law.inputs.map((input) => input.unit))).toBe(unit(law.gives).dimension)
  for (const units of law.refuses) {
    const refused = () => ruled(units)
    expect(refused, units.join(' and ')).toThrow(UnitError)
    expect(refused).toThrow(expect.objectContaining({ operation: name }))
  }
}

/** The operation on its example inputs, one of them unpriced, or absent in the first month. */
function exampleGraph<K extends OperationName>(
  name: K,
  law: LawCase<K>,
  odd: { readonly input: number; readonly kind: 'unpriced' | 'hole' } | undefined,
) {
  const [params] = fc.sample(law.params, { seed: LAW.seed, numRuns: 1 })
  const builder = new GraphBuilder(MONTHS)
  const leaf = (id: string, text: string, value: number | undefined): NodeIndex =>
    builder.input(id, {
      label: { key: 'x' },
      unit: text,
      quantity:
        value === undefined
          ? undefined
          : { form: 'point', numbers: [value], unit: unit(text), distribution: { shape: 'point', value } },
    })
  const isAfterFirst = builder.apply(
    'above',
    [builder.apply('indexMonth', [], undefined), leaf('x.zero', 'month', 0)],
    undefined,
  )
  const inputs = law.inputs.map(({ unit: text, example }, index) => {
    const isOdd = odd?.input === index
    const node = leaf(`x.n${index}`, text, isOdd && odd.kind === 'unpriced' ? undefined : example)
    return isOdd && odd.kind === 'hole'
      ? builder.apply('guard', [isAfterFirst, node], { reason: 'hole' })
      : node
  })
  const index = builder.apply(name, inputs, params as OperationParams[K])
  return { graph: builder.build(), index }
}

function checkUnpriced<K extends OperationName>(name: K, law: LawCase<K>): void {
  const complete = exampleGraph(name, law, undefined)
  expect(evaluate(complete.graph).codes[complete.index]).toBeUndefined()
  for (const input of law.inputs.keys()) {
    const { graph, index } = exampleGraph(name, law, { input, kind: 'unpriced' })
    const { values, codes, reasons } = evaluate(graph)
    expect(new Set(codes[index])).toEqual(new Set([UNPRICED]))
    expect([...(reasons[index] ?? [])]).toEqual([`x.n${input}`])
    expect(values[index]?.every(Number.isNaN)).toBe(true)
    sample(graph, [index], { seed: 1, from: 0, to: TRIALS }, (block) => {
      for (const column of block.columns(index)) expect(column.every(Number.isNaN)).toBe(true)
    })
  }
}

function checkHole<K extends OperationName>(name: K, law: LawCase<K>): void {
  const isLocal = operationOf(name).reads === 'month'
  for (const [input, { isScalar }] of law.inputs.entries()) {
    if (isScalar) continue
    const { graph, index } = exampleGraph(name, law, { input, kind: 'hole' })
    const codes = [...(evaluate(graph).codes[index] ?? [])]
    expect(codes.map((code) => code !== PRESENT)).toEqual(codes.map((_, month) => month === 0 || !isLocal))
    expect(codes).toContain(3)
  }
}
