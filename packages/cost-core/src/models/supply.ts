import type { AcceleratorEntry, NodeEntry, Precision } from '../catalog/catalogue.ts'
import type { Context } from '../graph/label.ts'
import type { NodeIndex } from '../graph/node.ts'
import { nearestNames } from '../nearest-names.ts'
import type { OwnOption, RentOption } from '../plan/supply-schema.ts'
import { fromCatalogue } from './from-catalogue.ts'
import { impliedHardware } from './implied-hardware.ts'
import { type ModelContext, once } from './model-context.ts'
import { planInput } from './plan-input.ts'

/** An option that has machines. */
export type MachineOption = RentOption | OwnOption

/** What one option with machines offers: its hardware's nodes. What its hours cost is the business of `rates`. */
export interface Supply {
  readonly key: string
  readonly option: MachineOption
  readonly context: Context
  readonly gpusPerNode: NodeIndex
  readonly accelerator: AcceleratorEntry | undefined
  /** Peak dense rate of one GPU in a number format; unpriced when no hardware is named, or its rate is not known. */
  peak(precision: Precision): NodeIndex
}

/** Looks up an option's hardware. A node the catalogue does not know is a problem of the plan, with the nearest names. */
export function supplyOf(model: ModelContext, key: string, option: MachineOption): Supply | undefined {
  const { catalogue, problems } = model
  if (option.node === undefined)
    return supply(model, key, option, undefined, impliedHardware(model.plan, catalogue))
  const node = catalogue.nodes.find((entry) => entry.key === option.node)
  const accelerator = catalogue.accelerators.find((entry) => entry.key === node?.accelerator)
  if (node !== undefined && accelerator !== undefined) return supply(model, key, option, node, accelerator)
  const nearest = nearestNames(
    option.node,
    catalogue.nodes.map((entry) => entry.key),
  )
  problems.push({
    path: ['options', key, 'node'],
    code: 'NOT_IN_CATALOGUE',
    params: { key: option.node, nearest: nearest.join(', ') },
  })
  return undefined
}

function supply(
  model: ModelContext,
  key: string,
  option: MachineOption,
  node: NodeEntry | undefined,
  accelerator: AcceleratorEntry | undefined,
): Supply {
  const context: Context = { strategy: key }
  const gpusPerNode =
    node === undefined
      ? planInput(model, `${key}.gpus_per_node`, option.gpus_per_node, {
          path: `options.${key}.gpus_per_node`,
          field: 'gpus_per_node',
          unit: 'GPU/node',
          context,
          role: 'choice',
        })
      : fromCatalogue(model, `${key}.gpus_per_node`, node.accelerators, {
          field: 'gpus_per_node',
          unit: 'GPU/node',
          context,
          name: node.name,
        })
  return {
    key,
    option,
    context,
    gpusPerNode,
    accelerator,
    peak: (precision) =>
      once(model, `${key}.${precision}.flop_rate`, () =>
        fromCatalogue(model, `${key}.${precision}.flop_rate`, accelerator?.peak[precision], {
          field: `peak_${precision}`,
          unit: 'TFLOP/s/GPU',
          context,
          name: accelerator?.name ?? '',
        }),
      ),
  }
}
