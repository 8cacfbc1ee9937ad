import type { PlanPath } from './plan-edit.ts'
import type { PlanField } from './plan-field.ts'
import { textAt, type Written } from './written.ts'

/** Describes a part of a quantity at a place inside it; its words go by `quantity` and the name. */
export type DescribePart = (
  at: PlanPath,
  name: string,
  more: Partial<PlanField> & Pick<PlanField, 'kind'>,
) => PlanField

/** Parts of one quantity: where they come from is said once, for all of them. */
export function partOf(written: Written, { at: whole, provenance }: PlanField): DescribePart {
  return (at, name, more) => ({
    at: [...whole, ...at],
    path: [...whole, ...at].join('.'),
    name: `quantity.${name}`,
    level: 'more',
    unit: '',
    domain: undefined,
    text: textAt(written, [...whole, ...at]),
    isOptional: false,
    defaultText: undefined,
    choices: [],
    to: undefined,
    quantity: undefined,
    provenance,
    partOf: whole,
    ...more,
  })
}
