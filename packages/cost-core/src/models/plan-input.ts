import type { Context } from '../graph/label.ts'
import type { NodeIndex } from '../graph/node.ts'
import type { Currency } from '../plan/currencies.ts'
import type { PlanQuantity } from '../plan/quantity-field.ts'
import { monthsBetween } from '../plan/small-fields.ts'
import type { DatedQuantity, PathEvent, TimePath } from '../plan/time-path.ts'
import type { Quantity } from '../quantity/quantity.ts'
import { logPolynomial } from '../sampling/log-polynomial.ts'
import { label, type ModelContext, once } from './model-context.ts'

/** What the node of a plan field is called, and where its field stands. */
export interface InputDetail {
  readonly path: string
  readonly field: string
  readonly unit: string
  readonly context: Context
  readonly role?: 'input' | 'choice'
}

/**
 * The node of a plan field. A field left empty is unpriced when `given` is undefined.
 *
 * One number for the plan, or one a month when the field moves, has events, or is converted at a rate that moves. The
 * parts of a path are inputs of their own, each at its place in the document.
 */
export function planInput(
  model: ModelContext,
  id: string,
  given: PlanQuantity | undefined,
  detail: InputDetail,
): NodeIndex {
  const { builder, money } = model
  const isStill =
    given === undefined ||
    [given.path, given.events, given.decline, given.bands, given.currency].every((part) => part === undefined)
  if (isStill) return leafOf(model, id, given?.quantity, given, detail, detail.path)
  const { currency } = given
  // What moves is shown a month at a time: a rate a year that is added up over months would not be an amount.
  const unit = detail.unit.replace(/\/year$/u, '/month')
  const own = { ...detail, unit: currency ? unit.replace(money, currency) : unit }
  let node = withDecline(model, id, given, own, withPath(model, id, given, own))
  for (const event of given.events ?? []) node = withEvent(model, id, given, own, event, node)
  if (currency !== undefined) {
    builder.name(`${id}.in_${currency.toLowerCase()}`, node, {
      label: label(`field.${detail.field}`),
      unit: own.unit,
      context: detail.context,
    })
    node = builder.mul(node, exchangeRate(model, currency, money, true))
  }
  return builder.name(id, node, { label: label(`field.${detail.field}`), unit, context: detail.context })
}

function leafOf(
  { builder }: ModelContext,
  id: string,
  quantity: Quantity | undefined,
  given: Pick<PlanQuantity, 'provenance'> | undefined,
  detail: InputDetail,
  path: string,
): NodeIndex {
  return builder[detail.role ?? 'input'](id, {
    label: label(`field.${detail.field}`),
    unit: detail.unit,
    context: detail.context,
    quantity,
    path,
    ...(given !== undefined && { provenance: given.provenance }),
  })
}

/** An input that is part of a path, with words and a unit of its own. */
function partOf(
  model: ModelContext,
  id: string,
  given: Pick<PlanQuantity, 'provenance'>,
  detail: InputDetail,
  part: { readonly at: string; readonly quantity: Quantity; readonly unit?: string; readonly field?: string },
): NodeIndex {
  const own = {
    ...detail,
    ...(part.unit !== undefined && { unit: part.unit }),
    ...(part.field !== undefined && { field: part.field }),
  }
  return leafOf(model, `${id}.${partName(part.at)}`, part.quantity, given, own, `${detail.path}.${part.at}`)
}

function partName(at: string): string {
  return at.toLowerCase().replace(/[^a-z0-9.]/gu, '_')
}

function withPath(model: ModelContext, id: string, given: PlanQuantity, detail: InputDetail): NodeIndex {
  const { builder } = model
  const { path, quantity, bands } = given
  if (path?.kind === 'steps' || path?.kind === 'points') return throughMonths(model, id, given, detail, path)
  const start =
    bands === undefined
      ? leafOf(model, `${id}.start`, quantity, given, detail, detail.path)
      : meanOfBands(model, id, given, detail)
  if (path === undefined) return start
  if (path.kind === 's_curve') return alongCurve(model, id, given, detail, path, start)
  if (path.kind === 'growth') {
    const rate = partOf(model, id, given, detail, {
      at: 'growth',
      quantity: path.rate,
      unit: '%/month',
      field: 'growth',
    })
    return builder.apply(compounding(path.rate), [start, rate], undefined)
  }
  const amount = partOf(model, id, given, detail, {
    at: 'add',
    quantity: path.amount,
    unit: `${detail.unit}/month`,
    field: 'added_each_month',
  })
  return builder.add(builder.monthly(start), builder.mul(amount, builder.apply('indexMonth', [], undefined)))
}

/** A rate typed a year compounds by the year, any other by the month. */
function compounding(rate: Quantity): 'grow' | 'growYearly' {
  return rate.unit.factors.some(({ atom, power }) => power < 0 && atom.name === 'year')
    ? 'growYearly'
    : 'grow'
}

function throughMonths(
  model: ModelContext,
  id: string,
  given: PlanQuantity,
  detail: InputDetail,
  path: Extract<TimePath, { values: readonly DatedQuantity[] }>,
): NodeIndex {
  const { builder, plan, problems } = model
  const months = path.values.map(({ month }) => monthsBetween(plan.horizon.start, month))
  const leaves = path.values.map(({ month, quantity }) =>
    partOf(model, id, given, detail, { at: `${path.kind}.${month}`, quantity }),
  )
  if (path.kind === 'points') return builder.apply('points', leaves, { months, between: path.between })
  if ((months[0] ?? 0) > 0)
    problems.push({
      path: [...detail.path.split('.'), 'steps'],
      code: 'STEPS_START_LATE',
      params: { month: plan.horizon.start },
    })
  const chosen = Array.from({ length: plan.horizon.months }, (_, month) =>
    Math.max(
      0,
      months.findLastIndex((from) => from <= month),
    ),
  )
  return builder.apply('steps', leaves, { chosen })
}

/** 2·ln 9: a logistic curve goes from a tenth to nine tenths of its way in this many of its own time units. */
const TENTH_TO_NINE_TENTHS = 2 * logPolynomial(9)

function alongCurve(
  model: ModelContext,
  id: string,
  given: PlanQuantity,
  detail: InputDetail,
  path: Extract<TimePath, { kind: 's_curve' }>,
  start: NodeIndex,
): NodeIndex {
  const { builder, plan } = model
  const { context } = detail
  const to = partOf(model, id, given, detail, { at: 'to', quantity: path.to })
  const duration = partOf(model, id, given, detail, {
    at: 'duration',
    quantity: path.duration,
    unit: 'month',
    field: 'curve_duration',
  })
  const midpoint = builder.definition(`${id}.midpoint`, monthsBetween(plan.horizon.start, path.midpoint), {
    label: label('field.curve_midpoint'),
    unit: 'month',
    context,
    provenance: { evidence: 'published', source: `${detail.path}.midpoint` },
  })
  const steepness = builder.definition(`${id}.steepness`, TENTH_TO_NINE_TENTHS, {
    label: label('definition.curve_steepness'),
    unit: '',
    context,
    provenance: { evidence: 'published', source: '2·ln 9: the logistic curve from a tenth to nine tenths' },
  })
  const ahead = builder.name(
    `${id}.months_to_midpoint`,
    builder.sub(builder.monthly(midpoint), builder.apply('indexMonth', [], undefined)),
    { label: label('measure.months_to_midpoint'), unit: 'month', context },
  )
  const fall = builder.name(
    `${id}.curve_fall`,
    builder.apply('exp', [builder.div(builder.mul(ahead, steepness), duration)], undefined),
    { label: label('measure.curve_fall'), unit: '', context },
  )
  const way = builder.name(
    `${id}.way`,
    builder.div(builder.literal(1, ''), builder.add(builder.literal(1, ''), fall)),
    { label: label('measure.curve_way'), unit: '%', context },
  )
  return builder.add(builder.monthly(start), builder.mul(builder.sub(to, start), way))
}

function meanOfBands(model: ModelContext, id: string, given: PlanQuantity, detail: InputDetail): NodeIndex {
  const { builder } = model
  const parts = (given.bands ?? []).map(({ key, share, price }) =>
    builder.mul(
      partOf(model, id, given, detail, {
        at: `bands.${key}.share`,
        quantity: share,
        unit: '%',
        field: 'band_share',
      }),
      planInput(
        model,
        `${id}.${partName(`bands.${key}.price`)}`,
        { ...price, provenance: price.provenance ?? given.provenance },
        { ...detail, path: `${detail.path}.bands.${key}.price` },
      ),
    ),
  )
  return builder.name(`${id}.mean`, builder.add(...parts), {
    label: label(`field.${detail.field}`),
    unit: detail.unit,
    context: detail.context,
  })
}

function withDecline(
  model: ModelContext,
  id: string,
  given: PlanQuantity,
  detail: InputDetail,
  node: NodeIndex,
): NodeIndex {
  const { builder } = model
  if (given.decline === undefined) return node
  const rate = partOf(model, id, given, detail, {
    at: 'decline',
    quantity: given.decline,
    unit: '%/month',
    field: 'decline',
  })
  const falling = builder.sub(builder.literal(0, '%/month'), rate)
  return builder.apply(compounding(given.decline), [node, falling], undefined)
}

function withEvent(
  model: ModelContext,
  id: string,
  given: PlanQuantity,
  detail: InputDetail,
  event: PathEvent,
  node: NodeIndex,
): NodeIndex {
  const { builder } = model
  const named = eventNode(model, id, given, detail, event)
  return event.kind === 'times' ? builder.mul(node, named) : builder.add(node, named)
}

/** What an event does, month by month: one, or nothing, in all the others. */
function eventNode(
  model: ModelContext,
  id: string,
  given: Pick<PlanQuantity, 'provenance'>,
  detail: InputDetail,
  { month, kind, quantity }: PathEvent,
): NodeIndex {
  const { builder, plan } = model
  const at = monthsBetween(plan.horizon.start, month)
  const isFactor = kind === 'times'
  const leaf = partOf(model, id, given, detail, {
    at: `events.${month}`,
    quantity,
    field: 'event',
    ...(isFactor && { unit: '' }),
  })
  const otherwise = isFactor ? builder.literal(1, '') : builder.literal(0, detail.unit)
  const chosen = Array.from({ length: plan.horizon.months }, (_, t) => (t === at ? 1 : 0))
  return builder.name(
    `${id}.event_${month.replace('-', '_')}`,
    builder.apply('steps', [otherwise, leaf], { chosen }),
    { label: label('measure.event'), unit: isFactor ? '' : detail.unit, context: detail.context },
  )
}

/** What months are multiplied by, of factors by civil month: one in every month without. */
export function monthFactors(
  model: ModelContext,
  id: string,
  factors: Readonly<Record<string, Quantity>>,
  detail: Pick<InputDetail, 'path' | 'context'>,
): NodeIndex | undefined {
  const nodes = Object.entries(factors).map(([month, quantity]) =>
    eventNode(
      model,
      id,
      { provenance: { evidence: 'assumed' } },
      { ...detail, path: detail.path.replace(/\.events$/u, ''), field: 'event', unit: '' },
      { month, kind: 'times', quantity },
    ),
  )
  const [first, ...others] = nodes
  return first === undefined || others.length === 0 ? first : model.builder.mul(first, ...others)
}

/**
 * How much of one currency a unit of another is worth, month by month, at the plan's own dated rate or the other way
 * round of it. When the plan gives neither it is unpriced, or a problem of the plan where a price needs it.
 */
export function exchangeRate(model: ModelContext, from: Currency, to: Currency, isNeeded = false): NodeIndex {
  const { builder, plan } = model
  const id = `fx.${from.toLowerCase()}_${to.toLowerCase()}`
  const rates: Readonly<Record<string, PlanQuantity | undefined>> = plan.currency.rates
  return once(model, id, () => {
    const back = rates[`${to}/${from}`]
    if (rates[`${from}/${to}`] === undefined && back !== undefined)
      return builder.name(id, builder.div(builder.literal(1, ''), exchangeRate(model, to, from)), {
        label: label('field.exchange_rate'),
        unit: `${to}/${from}`,
      })
    if (rates[`${from}/${to}`] === undefined && isNeeded)
      model.problems.push({ path: ['currency', 'rates'], code: 'RATE_MISSING', params: { from, to } })
    return planInput(model, id, rates[`${from}/${to}`], {
      path: `currency.rates.${from}/${to}`,
      field: 'exchange_rate',
      unit: `${to}/${from}`,
      context: {},
    })
  })
}
