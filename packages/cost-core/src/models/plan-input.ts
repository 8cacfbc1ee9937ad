import type { NodeIndex } from '../graph/node.ts'
import type { Currency } from '../plan/currencies.ts'
import type { PlanQuantity } from '../plan/quantity-field.ts'
import { monthsBetween } from '../plan/small-fields.ts'
import type { DatedQuantity, TimePath } from '../plan/time-path.ts'
import type { Quantity } from '../quantity/quantity.ts'
import { inputCurve } from './input-curve.ts'
import { withEvent } from './input-event.ts'
import { type InputDetail, inputLeaf } from './input-leaf.ts'
import { inputPart, partName } from './input-part.ts'
import { label, type ModelContext, once } from './model-context.ts'

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
  if (isStill) return inputLeaf(model, id, given?.quantity, given, detail, detail.path)
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
    node = builder.mul(node, exchangeRate(model, currency, money, detail.path))
  }
  return builder.name(id, node, { label: label(`field.${detail.field}`), unit, context: detail.context })
}

function withPath(model: ModelContext, id: string, given: PlanQuantity, detail: InputDetail): NodeIndex {
  const { builder } = model
  const { path, quantity, bands } = given
  if (path?.kind === 'steps' || path?.kind === 'points') return throughMonths(model, id, given, detail, path)
  const start =
    bands === undefined
      ? inputLeaf(model, `${id}.start`, quantity, given, detail, detail.path)
      : meanOfBands(model, id, given, detail)
  if (path === undefined) return start
  if (path.kind === 's_curve') return inputCurve(model, id, given, detail, path, start)
  if (path.kind === 'growth') {
    const rate = inputPart(model, id, given, detail, {
      at: 'growth',
      quantity: path.rate,
      unit: '%/month',
      field: 'growth',
    })
    return builder.apply(compounding(path.rate), [start, rate], undefined)
  }
  const amount = inputPart(model, id, given, detail, {
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
    inputPart(model, id, given, detail, { at: `${path.kind}.${month}`, quantity }),
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

function meanOfBands(model: ModelContext, id: string, given: PlanQuantity, detail: InputDetail): NodeIndex {
  const { builder } = model
  const parts = (given.bands ?? []).map(({ key, share, price }) =>
    builder.mul(
      inputPart(model, id, given, detail, {
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
  const rate = inputPart(model, id, given, detail, {
    at: 'decline',
    quantity: given.decline,
    unit: '%/month',
    field: 'decline',
  })
  const falling = builder.sub(builder.literal(0, '%/month'), rate)
  return builder.apply(compounding(given.decline), [node, falling], undefined)
}

/**
 * How much of one currency a unit of another is worth, month by month, at the plan's own dated rate or the other way
 * round of it. When the plan gives neither it is unpriced, or a problem of the plan where `price`, the path of one, needs it.
 */
export function exchangeRate(model: ModelContext, from: Currency, to: Currency, price?: string): NodeIndex {
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
    if (rates[`${from}/${to}`] === undefined && price !== undefined)
      model.problems.push({ path: ['currency', 'rates'], code: 'RATE_MISSING', params: { from, to, price } })
    return planInput(model, id, rates[`${from}/${to}`], {
      path: `currency.rates.${from}/${to}`,
      field: 'exchange_rate',
      unit: `${to}/${from}`,
      context: {},
    })
  })
}
