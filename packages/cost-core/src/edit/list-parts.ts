import type { z } from 'zod'
import { describeSchema } from './describe-schema.ts'
import { withLevels } from './first-fields.ts'
import { isPlanMap } from './is-plan-map.ts'
import { type Listing, listFields } from './list-fields.ts'
import { overriddenFields } from './overridden-fields.ts'
import { labelAt, ownPart } from './own-part.ts'
import { valueAt } from './plain-edit.ts'
import type { PlanPath } from './plan-edit.ts'
import type { PlanField, PlanPart } from './plan-field.ts'
import { entrySchema, mapAt, type PlanShape } from './plan-shape.ts'

/** One entry of a map: which fields it has goes by its `kind`, where it has one. */
export function entryPart(listing: Listing, at: PlanPath, schema: z.ZodType): PlanPart {
  const kind = valueAt(listing.data, [...at, 'kind'])
  const name = typeof kind === 'string' ? kind : String(at[0])
  return {
    ...ownPart(String(at.at(-1)), at),
    kind: name,
    label: labelAt(listing.data, at),
    // An entry's kind is chosen when it is added: another kind is another entry.
    fields: withLevels(
      name,
      listFields(listing, schema, at, name).filter(
        (field) => field.kind !== 'variant' || field.text === undefined || field.at.length > at.length + 1,
      ),
    ),
    isRemovable: true,
  }
}

/** The yearly costs that are there, each by its line. */
export function overheadParts(listing: Listing, shape: PlanShape): readonly PlanPart[] {
  const { form } = describeSchema(shape.overheads)
  const lines = form.is === 'group' ? Object.entries(form.shape) : []
  return lines
    .filter(([key]) => valueAt(listing.data, ['overheads', key]) !== undefined)
    .map(([key, schema]) => ({
      ...ownPart(key, ['overheads', key]),
      kind: 'overhead',
      label: labelAt(listing.data, ['overheads', key]),
      fields: withLevels('overhead', listFields(listing, schema, ['overheads', key], 'overhead')),
      isRemovable: true,
    }))
}

/** A strategy buys all its work with one option, or each workload with one of its own. */
export function strategyParts(listing: Listing, shape: PlanShape): readonly PlanPart[] {
  const { form } = describeSchema(entrySchema(shape.strategies))
  const option = form.is === 'other' ? optionSchemaOf(shape) : undefined
  const general: PlanPart = {
    ...ownPart('general', []),
    kind: 'strategies',
    fields: withLevels(
      'strategies',
      listFields(listing, shape.base_strategy, ['base_strategy'], 'strategies.base_strategy'),
    ),
  }
  const parts = Object.entries(mapAt(listing.data, ['strategies'])).map(([key, bought]) => {
    const at = ['strategies', key]
    const places = isPlanMap(bought) ? listing.keys.workload.map((workload) => [...at, workload]) : [at]
    return {
      ...ownPart(key, at),
      kind: 'strategy',
      fields:
        option === undefined
          ? []
          : withLevels(
              'strategy',
              places.flatMap((place) => listFields(listing, option, place, 'strategy.option')),
            ),
      isRemovable: true,
    }
  })
  return [general, ...parts]
}

function optionSchemaOf(shape: PlanShape): z.ZodType | undefined {
  const union = entrySchema(shape.strategies)._zod.def as unknown as {
    readonly options?: readonly z.ZodType[]
  }
  return union.options?.[0]
}

const SCENARIO_FIELDS = new Set(['label', 'note', 'source', 'date'])

/** Each scenario with what it says of itself and what it sets; `base` are the parts it sets things of. */
export function scenarioParts(
  listing: Listing,
  shape: PlanShape,
  base: readonly PlanPart[],
): readonly PlanPart[] {
  // A scenario may set the growth alone of something that grows.
  const known: readonly PlanField[] = base.flatMap(({ fields }) =>
    fields.flatMap((field) => [
      field,
      ...(field.movement?.parts ?? []).filter(({ path }) => path !== field.path),
    ]),
  )
  return Object.keys(mapAt(listing.data, ['scenarios'])).map((key) => {
    const at = ['scenarios', key]
    const own = listFields(listing, entrySchema(shape.scenarios), at, 'scenario')
    return {
      ...ownPart(key, at),
      kind: 'scenario',
      label: labelAt(listing.data, at),
      fields: withLevels('scenario', [
        ...own.filter((field) => SCENARIO_FIELDS.has(String(field.at[at.length]))),
        ...overriddenFields(listing, [...at, 'set'], known),
      ]),
      isRemovable: true,
    }
  })
}
