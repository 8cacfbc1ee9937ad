import { z } from 'zod'
import type { Quantity, QuantityField } from '../quantity/quantity.ts'
import { unit } from '../units/unit.ts'
import { originFields, provenanceOf } from './origin-fields.ts'
import type { DatedQuantity, MovingQuantity, PathEvent, PriceBand, TimePath } from './time-path.ts'

/** A number or text, before anyone has read it as a quantity. */
export const writtenValue = z.union([z.string(), z.number()])

type WrittenValue = z.infer<typeof writtenValue>

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/u, { error: 'CIVIL_MONTH' })

/** The parts of a quantity that say how it moves; a quantity that may not move does not have these fields. */
export const timePathShape = {
  start: writtenValue.optional(),
  growth: writtenValue.optional(),
  add: writtenValue.optional(),
  from: writtenValue.optional(),
  to: writtenValue.optional(),
  midpoint: month.optional(),
  duration: writtenValue.optional(),
  steps: z.record(month, writtenValue).optional(),
  points: z.record(month, writtenValue).optional(),
  between: z.enum(['linear', 'compound']).optional(),
  events: z.record(month, writtenValue).optional(),
  decline: writtenValue.optional(),
}

const { valid_until: _, ...bandOrigin } = originFields

/** The price of a band as a map: it may move, and come from elsewhere than the others. */
const bandPrice = z.strictObject({ value: writtenValue.optional(), ...timePathShape, ...bandOrigin })

/** The parts of a price that differs by band. */
export const bandShape = {
  bands: z
    .record(z.string(), z.strictObject({ share: writtenValue, price: z.union([writtenValue, bandPrice]) }))
    .optional(),
}

export type WrittenPath = z.infer<ReturnType<typeof pathOf>>

function pathOf() {
  return z.strictObject({ value: writtenValue.optional(), ...timePathShape, ...bandShape })
}

/** Reads one quantity inside the field, in a grammar of its own; reports what is wrong at a place and returns undefined. */
export type ReadPart = (
  written: WrittenValue,
  at: readonly (string | number)[],
  field: QuantityField,
) => Quantity | undefined

/** Reports a problem of the whole, at a place inside the field. */
export type ReportPart = (
  code: string,
  at: readonly (string | number)[],
  params?: Record<string, string>,
) => void

const FORMS = ['value', 'start', 'from', 'steps', 'points', 'bands'] as const

const SHARE: QuantityField = { unit: unit('%'), domain: 'fraction' }
const RATE: QuantityField = { unit: unit('%/month'), domain: 'real' }
const MONTHS: QuantityField = { unit: unit('month'), domain: 'positive' }
/** What a factor of an event is read in, without its x. */
export const FACTOR: QuantityField = { unit: unit(''), domain: 'positive' }

/** The parts of a quantity that are in a unit of their own, whatever the quantity is in. */
export const PART_FIELDS: Readonly<Record<string, QuantityField>> = {
  growth: RATE,
  decline: RATE,
  duration: MONTHS,
}

/** Puts a quantity that may move together; undefined when a part of it does not read, which has been reported. */
export function readTimePath(
  written: WrittenPath,
  field: QuantityField,
  read: ReadPart,
  report: ReportPart,
): MovingQuantity | undefined {
  const forms = FORMS.filter((form) => written[form] !== undefined)
  const [form] = forms
  if (form === undefined || forms.length > 1) {
    report('ONE_FORM', [], { forms: FORMS.join(', '), got: forms.join(', ') })
    return undefined
  }
  if (!fitsTogether(written, form, report)) return undefined
  const start = startOf(written, form, field, read, report)
  const events = eventsOf(written, field, read)
  const decline = written.decline === undefined ? null : read(written.decline, ['decline'], RATE)
  if (start === undefined || events === undefined || decline === undefined) return undefined
  return { ...start, ...(events.length > 0 && { events }), ...(decline !== null && { decline }) }
}

const BELONGS: Readonly<Record<string, readonly (typeof FORMS)[number][]>> = {
  growth: ['value', 'start', 'bands'],
  add: ['value', 'start'],
  to: ['from'],
  midpoint: ['from'],
  duration: ['from'],
  between: ['points'],
}

/** A part that does not go with the form chosen would be read and do nothing. */
function fitsTogether(written: WrittenPath, form: (typeof FORMS)[number], report: ReportPart): boolean {
  const stray = Object.entries(BELONGS).find(
    ([part, forms]) => written[part as keyof WrittenPath] !== undefined && !forms.includes(form),
  )
  if (stray !== undefined)
    report('PART_WITHOUT_FORM', [stray[0]], { part: stray[0], forms: stray[1].join(', ') })
  const isTwice = written.growth !== undefined && (written.add !== undefined || written.decline !== undefined)
  if (isTwice) report('ONE_FORM', ['growth'], { forms: 'growth, add, decline', got: 'growth' })
  return stray === undefined && !isTwice
}

function startOf(
  written: WrittenPath,
  form: (typeof FORMS)[number],
  field: QuantityField,
  read: ReadPart,
  report: ReportPart,
): MovingQuantity | undefined {
  if (form === 'steps' || form === 'points') {
    const values = dated(written[form] ?? {}, [form], field, read)
    const [first] = values ?? []
    if (values !== undefined && first === undefined) report('MISSING', [form])
    if (values === undefined || first === undefined) return undefined
    const path: TimePath =
      form === 'steps'
        ? { kind: 'steps', values }
        : { kind: 'points', values, between: written.between ?? 'linear' }
    return { quantity: first.quantity, path }
  }
  if (form === 'bands') return bandsOf(written, field, read, report)
  const quantity = read(written[form] ?? '', [form], field)
  if (form === 'from') return curveFrom(written, quantity, field, read, report)
  const path = straightPath(written, field, read)
  if (quantity === undefined || path === undefined) return undefined
  return { quantity, ...(path !== null && { path }) }
}

/** Null when the quantity stands still. */
function straightPath(
  written: WrittenPath,
  field: QuantityField,
  read: ReadPart,
): TimePath | null | undefined {
  if (written.growth !== undefined) {
    const rate = read(written.growth, ['growth'], RATE)
    return rate && { kind: 'growth', rate }
  }
  if (written.add === undefined) return null
  const amount = read(written.add, ['add'], { unit: unit(`${field.unit.text}/month`), domain: 'real' })
  return amount && { kind: 'add', amount }
}

function curveFrom(
  written: WrittenPath,
  quantity: Quantity | undefined,
  field: QuantityField,
  read: ReadPart,
  report: ReportPart,
): MovingQuantity | undefined {
  for (const part of ['to', 'midpoint', 'duration'] as const)
    if (written[part] === undefined) report('MISSING', [part])
  if (written.to === undefined || written.midpoint === undefined || written.duration === undefined)
    return undefined
  const to = read(written.to, ['to'], field)
  const duration = read(written.duration, ['duration'], MONTHS)
  if (quantity === undefined || to === undefined || duration === undefined) return undefined
  return { quantity, path: { kind: 's_curve', to, midpoint: written.midpoint, duration } }
}

function bandsOf(
  written: WrittenPath,
  field: QuantityField,
  read: ReadPart,
  report: ReportPart,
): MovingQuantity | undefined {
  const bands: PriceBand[] = []
  const entries = Object.entries(written.bands ?? {})
  for (const [key, band] of entries) {
    const share = read(band.share, ['bands', key, 'share'], SHARE)
    const price = bandPriceOf(band.price, ['bands', key, 'price'], field, read, report)
    if (share !== undefined && price !== undefined) bands.push({ key, share, price })
  }
  const path = straightPath(written, field, read)
  const [first] = bands
  if (entries.length === 0) report('MISSING', ['bands'])
  if (first === undefined || bands.length < entries.length || path === undefined) return undefined
  return { quantity: first.price.quantity, bands, ...(path !== null && { path }) }
}

function bandPriceOf(
  price: WrittenValue | z.infer<typeof bandPrice>,
  at: readonly string[],
  field: QuantityField,
  read: ReadPart,
  report: ReportPart,
): PriceBand['price'] | undefined {
  if (typeof price !== 'object') {
    const quantity = read(price, at, field)
    return quantity && { quantity }
  }
  const { unit: own } = price
  const moving = readTimePath(
    price,
    field,
    (written, inside, of) =>
      read(of === field && own !== undefined ? `${written} ${own}` : written, [...at, ...inside], of),
    (code, inside, params) => report(code, [...at, ...inside], params),
  )
  return moving && { ...moving, provenance: provenanceOf(price) }
}

/** In the order of time, whatever the order of writing. */
function dated(
  written: Readonly<Record<string, WrittenValue>>,
  at: readonly string[],
  field: QuantityField,
  read: ReadPart,
): readonly DatedQuantity[] | undefined {
  const values = Object.entries(written)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => ({ month: key, quantity: read(value, [...at, key], field) }))
  const isWhole = (value: (typeof values)[number]): value is DatedQuantity => value.quantity !== undefined
  return values.every(isWhole) ? values : undefined
}

/** The number of a text that says to multiply by it, `x1.8`; undefined where it says something else. */
export function factorIn(text: string): string | undefined {
  const sign = /^\s*[x×]\s*(?=\d)/u.exec(text)?.[0]
  return sign === undefined ? undefined : text.slice(sign.length)
}

/** `x1.8` multiplies the month, anything else adds to it. */
function eventsOf(
  written: WrittenPath,
  field: QuantityField,
  read: ReadPart,
): readonly PathEvent[] | undefined {
  const events: PathEvent[] = []
  for (const [key, value] of Object.entries(written.events ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const factor = factorIn(String(value))
    const quantity =
      factor === undefined
        ? read(value, ['events', key], { ...field, domain: 'real' })
        : read(factor, ['events', key], FACTOR)
    if (quantity === undefined) return undefined
    events.push({ month: key, kind: factor === undefined ? 'plus' : 'times', quantity })
  }
  return events
}
