import type { Context } from '../graph/label.ts'
import type { NodeIndex } from '../graph/node.ts'
import type { ServingWorkload } from '../plan/workloads/serving-workload.ts'
import type { ComputeLaws } from './compute-laws.ts'
import { label, type ModelContext, planInput } from './model-context.ts'
import type { HourlyRates } from './rates.ts'
import type { Supply } from './supply.ts'

/** The demand side of serving: what users ask for, and the arithmetic it takes. */
export interface ServingDemand {
  readonly workload: ServingWorkload
  readonly tokensPerDay: NodeIndex
  /** By month. */
  readonly tokens: NodeIndex
  readonly requests: NodeIndex
  readonly flopPerToken: NodeIndex
  readonly peakFactor: NodeIndex
  readonly headroom: NodeIndex
  readonly capacity:
    | { readonly method: 'flop'; readonly mfu: NodeIndex }
    | { readonly method: 'fleet'; readonly gpus: NodeIndex }
}

/** Tokens from business drivers: users × requests × words × tokens a word. Every token counts 2 · N FLOP. */
export function servingDemand(
  model: ModelContext,
  laws: ComputeLaws,
  key: string,
  workload: ServingWorkload,
): ServingDemand {
  const { builder, calendar } = model
  const context: Context = { workload: key }
  const field = (name: string, given: Parameters<typeof planInput>[2], at: string, unit: string) =>
    planInput(model, `${key}.${name}`, given, { path: `workloads.${key}.${at}`, field: name, unit, context })
  const driver = (name: keyof ServingWorkload['demand']['drivers'], unit: string) =>
    field(name, workload.demand.drivers[name], `demand.drivers.${name}`, unit)
  const named = (measure: string, node: NodeIndex, unit: string) =>
    builder.name(`${key}.${measure}`, node, { label: label(`measure.${measure}`), unit, context })

  const requestsPerDay = named(
    'requests_per_day',
    builder.mul(driver('users', 'user'), driver('requests_per_user', 'request/user/day')),
    'request/day',
  )
  const tokensPerDay = named(
    'tokens_per_day',
    builder.mul(
      requestsPerDay,
      driver('words_per_request', 'word/request'),
      driver('tokens_per_word', 'tok/word'),
    ),
    'tok/day',
  )
  const flopPerToken = named(
    'flop_per_token',
    builder.mul(laws.inference, field('parameters', workload.parameters, 'parameters', 'param')),
    'FLOP/tok',
  )
  const { capacity } = workload
  return {
    workload,
    tokensPerDay,
    tokens: named('tokens', builder.each(builder.mul(tokensPerDay, calendar.hoursPerMonth)), 'tok/month'),
    requests: named(
      'requests',
      builder.each(builder.mul(requestsPerDay, calendar.hoursPerMonth)),
      'request/month',
    ),
    flopPerToken,
    peakFactor: field('peak_factor', workload.demand.peak_factor, 'demand.peak_factor', ''),
    headroom: field('headroom', workload.headroom, 'headroom', '%'),
    capacity:
      capacity.method === 'flop'
        ? { method: 'flop', mfu: field('mfu', capacity.mfu, 'capacity.mfu', '%') }
        : { method: 'fleet', gpus: field('fleet', capacity.gpus, 'capacity.gpus', 'GPU') },
  }
}

/**
 * GPU-hours of serving on one option, by month, on the usage basis.
 *
 * `flop`: the arithmetic of the tokens over what a GPU delivers, at mean load; sizing for the peak is kept apart and is
 * not billed. `fleet`: a fixed number of GPUs, every hour.
 *
 * @unit GPU·h a month
 */
export function servingGpuHours(
  { builder, calendar }: ModelContext,
  supply: Supply,
  key: string,
  demand: ServingDemand,
): NodeIndex {
  const id = `${supply.key}.${key}`
  const context: Context = { strategy: supply.key, workload: key }
  const hours =
    demand.capacity.method === 'fleet'
      ? builder.each(builder.mul(demand.capacity.gpus, calendar.hoursPerMonth))
      : builder.div(
          builder.mul(demand.tokens, demand.flopPerToken),
          builder.mul(supply.peak(demand.workload.precision), demand.capacity.mfu),
        )
  return builder.name(`${id}.gpu_hours`, hours, {
    label: label('measure.gpu_hours'),
    unit: 'GPU-h/month',
    context,
  })
}

/**
 * How many GPUs and nodes the peak needs, and how busy they are: the sizing, apart from what is billed.
 *
 * Utilisation is the share of the fleet's peak arithmetic that the mean load uses. A fleet sized for memory and latency
 * shows well under one per cent; one sized for ideal batching an order of magnitude more.
 */
export function servingFleet(
  model: ModelContext,
  supply: Supply,
  key: string,
  demand: ServingDemand,
  rates: HourlyRates,
): void {
  const { builder, money } = model
  const id = `${supply.key}.${key}`
  const context: Context = { strategy: supply.key, workload: key }
  const named = (measure: string, node: NodeIndex, unit: string) =>
    builder.name(`${id}.${measure}`, node, { label: label(`measure.${measure}`), unit, context })
  const peak = supply.peak(demand.workload.precision)
  const meanRate = builder.mul(demand.tokensPerDay, demand.flopPerToken)
  const gpus =
    demand.capacity.method === 'fleet'
      ? named('gpus', demand.capacity.gpus, 'GPU')
      : named('gpus', sizedGpus(model, id, context, demand, demand.capacity.mfu, peak), 'GPU')
  named('utilisation', builder.div(meanRate, builder.mul(gpus, peak)), '%')
  const nodes = named(
    'nodes',
    builder.ceil(builder.div(gpus, supply.gpusPerNode), builder.literal(1, 'node')),
    'node',
  )
  if (rates.owned === undefined) return
  const { nodeCost, nodePower, tariff } = rates.owned
  named('capex', builder.mul(nodes, nodeCost), money)
  const energy = named('fleet_kwh_per_day', builder.mul(nodes, nodePower), 'kWh/day')
  named('fleet_energy_cost_per_day', builder.mul(energy, tariff), `${money}/day`)
}

function sizedGpus(
  { builder }: ModelContext,
  id: string,
  context: Context,
  demand: ServingDemand,
  mfu: NodeIndex,
  peak: NodeIndex,
): NodeIndex {
  const needed = builder.name(
    `${id}.flop_rate`,
    builder.div(builder.mul(demand.tokensPerDay, demand.flopPerToken), mfu),
    { label: label('measure.flop_rate'), unit: 'PFLOP/s', context },
  )
  const raw = builder.name(
    `${id}.gpus_unrounded`,
    builder.div(builder.div(builder.mul(needed, demand.peakFactor), demand.headroom), peak),
    { label: label('measure.gpus_unrounded'), unit: 'GPU', context },
  )
  return builder.ceil(raw, builder.literal(1, 'GPU'))
}

/** Unit costs of serving: a thousand tokens, a query, a day. Each is the plan's whole cost over its whole volume. */
export function servingUnitCosts(
  { builder, calendar, money }: ModelContext,
  id: string,
  context: Context,
  demand: ServingDemand,
  cost: NodeIndex,
): void {
  const named = (measure: string, node: NodeIndex, unit: string) =>
    builder.name(`${id}.${measure}`, node, { label: label(`measure.${measure}`), unit, context })
  const whole = builder.sum(cost)
  named('cost_per_1k_tokens', builder.div(whole, builder.sum(demand.tokens)), `${money}/ktok`)
  named('cost_per_1m_tokens', builder.div(whole, builder.sum(demand.tokens)), `${money}/Mtok`)
  named('cost_per_query', builder.div(whole, builder.sum(demand.requests)), `${money}/query`)
  named('cost_per_day', builder.div(whole, calendar.duration), `${money}/day`)
}
