import type { AcceleratorEntry, CatalogueFigure, NodeEntry, Precision } from '../catalog/catalogue.ts'
import type { Context } from '../graph/label.ts'
import type { NodeIndex } from '../graph/node.ts'
import { nearestNames } from '../nearest-names.ts'
import type { Option } from '../plan/supply-schema.ts'
import { unit } from '../units/unit.ts'
import { label, type ModelContext } from './model-context.ts'

/** What one option offers: its hardware's nodes. Which lines its hours cost is the business of `rent` and `own`. */
export interface Supply {
  readonly key: string
  readonly option: Option
  readonly context: Context
  readonly gpusPerNode: NodeIndex
  /** Peak dense rate of one GPU in a number format; unpriced-like (absent) when the catalogue does not know it. */
  peak(precision: Precision): NodeIndex
}

/** Looks up an option's hardware. A node the catalogue does not know is a problem of the plan, with the nearest names. */
export function supplyOf(model: ModelContext, key: string, option: Option): Supply | undefined {
  const { catalogue, problems } = model
  const node = catalogue.nodes.find((entry) => entry.key === option.node)
  const accelerator = catalogue.accelerators.find((entry) => entry.key === node?.accelerator)
  if (node === undefined || accelerator === undefined) {
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
  return supply(model, key, option, node, accelerator)
}

function supply(
  model: ModelContext,
  key: string,
  option: Option,
  node: NodeEntry,
  accelerator: AcceleratorEntry,
): Supply {
  const context: Context = { strategy: key }
  const peaks = new Map<Precision, NodeIndex>()
  return {
    key,
    option,
    context,
    gpusPerNode: fromCatalogue(model, `${key}.gpus_per_node`, node.accelerators, {
      field: 'gpus_per_node',
      unit: 'GPU/node',
      context,
      name: node.name,
    }),
    peak(precision) {
      const known = peaks.get(precision)
      if (known !== undefined) return known
      const figure = accelerator.peak[precision]
      const index = fromCatalogue(model, `${key}.${precision}.flop_rate`, figure, {
        field: `peak_${precision}`,
        unit: 'TFLOP/s/GPU',
        context,
        name: accelerator.name,
      })
      peaks.set(precision, index)
      return index
    },
  }
}

function fromCatalogue(
  { builder }: ModelContext,
  id: string,
  figure: CatalogueFigure | undefined,
  detail: { readonly field: string; readonly unit: string; readonly context: Context; readonly name: string },
): NodeIndex {
  const shown = unit(detail.unit)
  return builder.input(id, {
    label: label(`field.${detail.field}`),
    unit: detail.unit,
    context: detail.context,
    quantity: figure && {
      form: 'point',
      numbers: [figure.value],
      unit: shown,
      distribution: { shape: 'point', value: (figure.value * shown.numerator) / shown.denominator },
    },
    ...(figure !== undefined && {
      provenance: {
        evidence: figure.evidence,
        source: figure.source,
        date: figure.date,
        note: figure.note === undefined ? detail.name : `${detail.name}; ${figure.note}`,
      },
    }),
  })
}
