import type { CatalogueFigure } from '../catalog/catalogue.ts'
import type { Context } from '../graph/label.ts'
import type { NodeIndex } from '../graph/node.ts'
import { unit } from '../units/unit.ts'
import { label, type ModelContext } from './model-context.ts'

/** The node of a catalogue figure, with its source; unpriced when the catalogue does not know it. `unit` is the figure's. */
export function fromCatalogue(
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
