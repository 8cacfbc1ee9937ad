import type { NodeIndex } from '../../graph/node.ts'
import type { PlanQuantity } from '../../plan/quantity-field.ts'
import { type ModelContext, once } from '../model-context.ts'
import { planInput } from '../plan-input.ts'
import type { Supply } from '../supply.ts'

type OwnField = (
  name: string,
  given: PlanQuantity | undefined,
  unit: string,
  role?: 'input' | 'choice',
) => NodeIndex | undefined

/** Fields of an owned option, each built once however many strategies use it. */
export function ownField(model: ModelContext, { key, context }: Supply): OwnField {
  return (name, given, unit, role = 'input') =>
    given &&
    once(model, `${key}.${name}`, () =>
      planInput(model, `${key}.${name}`, given, {
        path: `options.${key}.${name}`,
        field: name.split('.').at(-1) ?? name,
        unit,
        context,
        role,
      }),
    )
}
