import type { NodeIndex } from '../../graph/node.ts'
import { InvariantError } from '../../invariant-error.ts'
import { isIn } from '../../plan/either-quantity.ts'
import { isShareLimited, spotRest } from '../../plan/spot-rest.ts'
import type { MixOption } from '../../plan/supply-schema.ts'
import { label, type ModelContext, once } from '../model-context.ts'
import { planInput } from '../plan-input.ts'
import { type Portion, WHOLE } from '../serving/portion.ts'
import type { PlainOption, PricedOption } from './priced-option.ts'

/** An option with the portion of a workload that it takes. */
export interface OptionPart {
  readonly option: PlainOption
  readonly portion: Portion
}

/**
 * The options that serve a workload under an assignment: one, or the parts of a mix in their order.
 *
 * Each part of a mix that fills up takes what those before it have left, up to its own height; the last takes the rest.
 */
export function optionParts(
  model: ModelContext,
  options: ReadonlyMap<string, PricedOption>,
  assigned: PricedOption,
  workload: string,
): readonly OptionPart[] {
  if (assigned.kind !== 'mix') return spotParts(model, options, assigned, workload)
  const parts: OptionPart[] = []
  let above: NodeIndex | undefined
  for (const [index, part] of assigned.option.parts.entries()) {
    const option = options.get(part.option)
    if (option === undefined || option.kind === 'mix') continue
    const share = shareOf(model, assigned, index)
    const most = share === undefined ? heightOf(model, assigned, index, option) : undefined
    parts.push({
      option,
      portion: {
        ...(share !== undefined && { share }),
        ...(above !== undefined && { above }),
        ...(most !== undefined && { most }),
      },
    })
    if (most !== undefined) above = above === undefined ? most : model.builder.add(above, most)
  }
  return parts
}

/** An option alone takes all of it; spot with a largest share takes that share, and another option the rest. */
function spotParts(
  model: ModelContext,
  options: ReadonlyMap<string, PricedOption>,
  assigned: PlainOption,
  workload: string,
): readonly OptionPart[] {
  const { builder, plan } = model
  const { key } = assigned
  const given = plan.options[key]
  if (given?.kind !== 'rent' || !isShareLimited(given)) return [{ option: assigned, portion: WHOLE }]
  const rest = options.get(spotRest(plan, key, given, workload) ?? '')
  if (rest === undefined || rest.kind === 'mix')
    throw new InvariantError('spot without an option for the rest', { key, workload })
  const share = once(model, `${key}.max_share`, () =>
    planInput(model, `${key}.max_share`, given.max_share, {
      path: `options.${key}.max_share`,
      field: 'max_share',
      unit: '%',
      context: { strategy: key },
      role: 'choice',
    }),
  )
  const left = once(model, `${key}.rest_share`, () =>
    builder.name(`${key}.rest_share`, builder.sub(builder.literal(1, ''), share), {
      label: label('measure.rest_share'),
      unit: '%',
      context: { strategy: key },
    }),
  )
  return [
    { option: assigned, portion: { share } },
    { option: rest, portion: { share: left } },
  ]
}

type MixPart = MixOption['parts'][number]

function field(
  model: ModelContext,
  key: string,
  index: number,
  name: 'share' | 'up_to',
  given: MixPart['share'],
  unit: string,
): NodeIndex | undefined {
  const id = `${key}.part_${index + 1}.${name}`
  return (
    given &&
    once(model, id, () =>
      planInput(model, id, given, {
        path: `options.${key}.parts.${index}.${name}`,
        field: `mix_${name}`,
        unit,
        context: { strategy: key },
        role: 'choice',
      }),
    )
  )
}

function shareOf(
  model: ModelContext,
  { key, option }: Extract<PricedOption, { kind: 'mix' }>,
  index: number,
): NodeIndex | undefined {
  return field(model, key, index, 'share', option.parts[index]?.share, '%')
}

function heightOf(
  model: ModelContext,
  { key, option }: Extract<PricedOption, { kind: 'mix' }>,
  index: number,
  part: PlainOption,
): NodeIndex | undefined {
  const given = option.parts[index]?.up_to
  if (given === undefined) return undefined
  if (isIn(given, 'GPU')) return field(model, key, index, 'up_to', given, 'GPU')
  const nodes = field(model, key, index, 'up_to', given, 'node')
  return nodes === undefined || part.kind !== 'machines'
    ? undefined
    : model.builder.mul(nodes, part.supply.gpusPerNode)
}
