import type { GraphBuilder } from '../../graph/graph-builder.ts'
import type { Context } from '../../graph/label.ts'
import type { NodeIndex } from '../../graph/node.ts'
import type { PlanQuantity } from '../../plan/quantity-field.ts'
import type { ServingWorkload } from '../../plan/workloads/serving-workload.ts'
import type { ComputeLaws } from '../compute-laws.ts'
import { monthFactors } from '../input-event.ts'
import { label, type ModelContext } from '../model-context.ts'
import { planInput } from '../plan-input.ts'
import { modelParameters } from './model-parameters.ts'
import { peakOf } from './peak-factor.ts'

/** Tokens as they are billed: read fresh, read from the prompt cache, written to it, thought, and answered with. */
export const TOKEN_LINES = ['input', 'cached', 'cache_write', 'reasoning', 'output'] as const

export type TokenLine = (typeof TOKEN_LINES)[number]

/** The demand side of serving, whoever serves it. Rates a day are means over the month. */
export interface ServingDemand {
  readonly workload: ServingWorkload
  /** All tokens, those from the cache included; undefined when the load is given as layers of GPUs alone. */
  readonly tokensPerDay: NodeIndex | undefined
  /** By month. */
  readonly tokens: NodeIndex | undefined
  readonly requests: NodeIndex | undefined
  readonly users: NodeIndex | undefined
  /** By month and class; a class nobody uses is not there. */
  readonly classes: ReadonlyMap<TokenLine, NodeIndex>
  /** What is written, thinking included: the load a server is sized by. */
  readonly outputPerDay: NodeIndex | undefined
  readonly flopPerToken: NodeIndex | undefined
  /** Undefined when the load does not come in requests. */
  readonly perRequest: TokensPerRequest | undefined
  readonly laws: ComputeLaws
  readonly peakFactor: NodeIndex
  readonly headroom: NodeIndex
  /** GPUs and hours a day of each layer, the lowest first. */
  readonly layers: readonly { readonly gpus: NodeIndex; readonly hours: NodeIndex }[]
}

/** Tokens of a request that are sent, of these what a cache of prompts holds, and tokens that are written. */
export interface TokensPerRequest {
  readonly input: NodeIndex
  readonly cached?: NodeIndex
  readonly output: NodeIndex
}

type Field = (name: string, given: PlanQuantity | undefined, at: string, unit: string) => NodeIndex

/**
 * What is asked for: users × requests × tokens, or tokens as given, split into the classes they are billed by.
 *
 * Cached and written-to-cache tokens are shares of the input; reasoning counts as output. Tokens from words alone are all
 * output, because nothing says what was read.
 */
export function servingDemand(
  model: ModelContext,
  laws: ComputeLaws,
  key: string,
  workload: ServingWorkload,
): ServingDemand {
  const { builder, calendar } = model
  const context: Context = { workload: key }
  const field: Field = (name, given, at, unit) =>
    planInput(model, `${key}.${name}`, given, { path: `workloads.${key}.${at}`, field: name, unit, context })
  const named = (measure: string, node: NodeIndex, unit: string, line?: string) =>
    builder.name(`${key}.${line === undefined ? '' : `${line}.`}${measure}`, node, {
      label: label(`measure.${measure}`),
      unit,
      context: { ...context, ...(line !== undefined && { line }) },
    })
  const monthly = (perDay: NodeIndex) => builder.monthly(builder.mul(perDay, calendar.hoursPerMonth))

  const event = demandFactor(model, named, key, workload)
  const { users, requestsPerDay } = requestsOf(model, field, named, workload, event)
  const perDay = tokensOf(model, field, workload, requestsPerDay, event)
  const all = [perDay.input, perDay.output, perDay.reasoning].filter((node) => node !== undefined)
  const tokensPerDay =
    all.length === 0
      ? undefined
      : named('tokens_per_day', all.length === 1 ? all[0]! : builder.add(...all), 'tok/day')
  const written = [perDay.output, perDay.reasoning].filter((node) => node !== undefined)
  const outputPerDay =
    written.length === 0
      ? undefined
      : named('output_per_day', written.length === 1 ? written[0]! : builder.add(...written), 'tok/day')
  const daily = new Map(classesOf(model, field, named, workload, perDay))
  const classes = new Map(
    [...daily].map(([line, node]) => [line, named('tokens', monthly(node), 'tok/month', line)]),
  )
  const parameters = tokensPerDay === undefined ? undefined : modelParameters(model, key, context, workload)
  const peakFactor = peakOf(model, key, workload)
  if (requestsPerDay !== undefined)
    named('requests_per_second', builder.mul(requestsPerDay, builder.literal(1, '')), 'request/s')
  if (outputPerDay !== undefined) named('output_at_peak', builder.mul(outputPerDay, peakFactor), 'tok/s')
  return {
    workload,
    tokensPerDay,
    tokens: tokensPerDay && named('tokens', monthly(tokensPerDay), 'tok/month'),
    requests: requestsPerDay && named('requests', monthly(requestsPerDay), 'request/month'),
    users,
    classes,
    outputPerDay,
    flopPerToken: parameters && named('flop_per_token', builder.mul(laws.inference, parameters), 'FLOP/tok'),
    perRequest: perRequest(
      builder,
      named,
      { input: perDay.input, cached: daily.get('cached'), output: outputPerDay },
      requestsPerDay,
    ),
    laws,
    peakFactor,
    headroom: field('headroom', workload.headroom, 'headroom', '%'),
    layers: Object.entries(workload.demand.layers ?? {}).map(([name, layer]) => ({
      gpus: times(builder, layerField(model, key, context, name, 'gpus', layer.gpus, 'GPU'), event),
      hours: layerField(model, key, context, name, 'hours', layer.hours, 'h/day'),
    })),
  }
}

/** What the events of single months make of all of the demand; undefined where there are none. */
function demandFactor(
  model: ModelContext,
  named: Named,
  key: string,
  { demand }: ServingWorkload,
): NodeIndex | undefined {
  const factor = monthFactors(model, `${key}.demand`, demand.events ?? {}, {
    path: `workloads.${key}.demand.events`,
    context: { workload: key },
  })
  return factor && named('demand_factor', factor, '')
}

function times(builder: GraphBuilder, node: NodeIndex, factor: NodeIndex | undefined): NodeIndex {
  return factor === undefined ? node : builder.mul(node, factor)
}

function perRequest(
  builder: GraphBuilder,
  named: Named,
  perDay: Readonly<Record<'input' | 'cached' | 'output', NodeIndex | undefined>>,
  requests: NodeIndex | undefined,
): TokensPerRequest | undefined {
  const { input, cached, output } = perDay
  if (input === undefined || output === undefined || requests === undefined) return undefined
  const each = (name: string, node: NodeIndex) =>
    named(`${name}_per_request`, builder.div(node, requests), 'tok/request')
  return {
    input: each('input', input),
    ...(cached !== undefined && { cached: each('cached', cached) }),
    output: each('output', output),
  }
}

type Named = (measure: string, node: NodeIndex, unit: string, line?: string) => NodeIndex

function layerField(
  model: ModelContext,
  key: string,
  context: Context,
  layer: string,
  name: 'gpus' | 'hours',
  given: PlanQuantity,
  unit: string,
): NodeIndex {
  return planInput(model, `${key}.layer_${layer}.${name}`, given, {
    path: `workloads.${key}.demand.layers.${layer}.${name}`,
    field: `layer_${name}`,
    unit,
    context,
  })
}

function requestsOf(
  { builder }: ModelContext,
  field: Field,
  named: Named,
  { demand }: ServingWorkload,
  event: NodeIndex | undefined,
): { readonly users: NodeIndex | undefined; readonly requestsPerDay: NodeIndex | undefined } {
  const { drivers } = demand
  const users = drivers?.users && field('users', drivers.users, 'demand.drivers.users', 'user')
  if (drivers?.requests !== undefined)
    return {
      users,
      requestsPerDay: named(
        'requests_per_day',
        times(
          builder,
          field('requests_given', drivers.requests, 'demand.drivers.requests', 'request/day'),
          event,
        ),
        'request/day',
      ),
    }
  if (users === undefined || drivers?.requests_per_user === undefined)
    return { users, requestsPerDay: undefined }
  const each = field(
    'requests_per_user',
    drivers.requests_per_user,
    'demand.drivers.requests_per_user',
    'request/user/day',
  )
  return {
    users,
    requestsPerDay: named('requests_per_day', times(builder, builder.mul(users, each), event), 'request/day'),
  }
}

interface TokensPerDay {
  readonly input: NodeIndex | undefined
  readonly output: NodeIndex | undefined
  readonly reasoning: NodeIndex | undefined
}

function tokensOf(
  { builder }: ModelContext,
  field: Field,
  { demand }: ServingWorkload,
  requestsPerDay: NodeIndex | undefined,
  event: NodeIndex | undefined,
): TokensPerDay {
  const { drivers, tokens } = demand
  const classOf = (line: 'input' | 'output' | 'reasoning') => {
    if (tokens?.[line] !== undefined)
      return times(
        builder,
        field(`${line}.tokens_given`, tokens[line], `demand.tokens.${line}`, 'tok/day'),
        event,
      )
    const each = drivers?.tokens_per_request?.[line]
    if (each === undefined || requestsPerDay === undefined) return undefined
    const at = `demand.drivers.tokens_per_request.${line}`
    return builder.mul(requestsPerDay, field(`${line}.tokens_per_request`, each, at, 'tok/request'))
  }
  const given = { input: classOf('input'), output: classOf('output'), reasoning: classOf('reasoning') }
  const isGiven = Object.values(given).some((node) => node !== undefined)
  if (isGiven || requestsPerDay === undefined || drivers?.words_per_request === undefined) return given
  return {
    ...given,
    output: builder.mul(
      requestsPerDay,
      field(
        'words_per_request',
        drivers.words_per_request,
        'demand.drivers.words_per_request',
        'word/request',
      ),
      field('tokens_per_word', drivers.tokens_per_word, 'demand.drivers.tokens_per_word', 'tok/word'),
    ),
  }
}

function* classesOf(
  { builder }: ModelContext,
  field: Field,
  named: Named,
  { demand }: ServingWorkload,
  { input, output, reasoning }: TokensPerDay,
): Generator<readonly [TokenLine, NodeIndex]> {
  if (input !== undefined) {
    const hit = demand.cache_hit && field('cache_hit', demand.cache_hit, 'demand.cache_hit', '%')
    const write = demand.cache_write && field('cache_write', demand.cache_write, 'demand.cache_write', '%')
    const aside = [hit, write].filter((share) => share !== undefined)
    const fresh =
      aside.length === 0
        ? undefined
        : builder.sub(builder.literal(1, ''), aside.length === 1 ? aside[0]! : builder.add(...aside))
    yield ['input', fresh === undefined ? input : builder.mul(input, named('fresh_input', fresh, '%'))]
    if (hit !== undefined) yield ['cached', builder.mul(input, hit)]
    if (write !== undefined) yield ['cache_write', builder.mul(input, write)]
  }
  if (reasoning !== undefined) yield ['reasoning', reasoning]
  if (output !== undefined) yield ['output', output]
}
