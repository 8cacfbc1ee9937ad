import { parseDocument } from 'yaml'
import type { z } from 'zod'
import type { PlanProblem } from '../plan/plan-problem.ts'
import { currencyOf, schemaOf } from '../plan/validate-plan.ts'
import { withAskedRates } from './asked-rates.ts'
import { canAdd, SECTION_OF_WORK } from './can-add.ts'
import { planData } from './edit-plan.ts'
import { withLevels } from './first-fields.ts'
import { isPlanMap } from './is-plan-map.ts'
import { type Listing, listFields } from './list-fields.ts'
import { entryPart, overheadParts, scenarioParts, strategyParts } from './list-parts.ts'
import { ownPart } from './own-part.ts'
import type { PlanValue } from './plan-edit.ts'
import { type PlanPart, type PlanSection, SECTION_KEYS, type SectionKey } from './plan-field.ts'
import { entrySchema, mapAt, type PlanShape } from './plan-shape.ts'

const GENERAL = ['name', 'language', 'horizon', 'currency', 'prices', 'uncertainty', 'budget'] as const

/**
 * What a form shows of a plan: every section with its parts, every part with its fields, in the order of the schema,
 * with how each is written. Derived from the schema, so a field that is added there is in the form.
 *
 * The plan need not read: what is missing or wrong shows as a field without a text or with one that is refused.
 *
 * @returns the problems instead when the text is no YAML, or not a map
 */
export function planFields(
  text: string,
): { readonly sections: readonly PlanSection[] } | { readonly problems: readonly PlanProblem[] } {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true })
  const data = planData(document)
  if (!isPlanMap(data)) return { problems: [noPlan(document.errors[0]?.code)] }
  const listing: Listing = { data, yaml: document, keys: keysOf(data) }
  const { shape } = schemaOf(currencyOf(data))
  const parts = partsBySection(listing, shape)
  return {
    sections: SECTION_KEYS.map((key) => ({ key, parts: parts(key), canAdd: canAdd(key, data, shape) })),
  }
}

function partsBySection(listing: Listing, shape: PlanShape): (key: SectionKey) => readonly PlanPart[] {
  const named = (section: 'workloads' | 'options' | 'facilities' | 'staff', schema: z.ZodType) =>
    Object.keys(mapAt(listing.data, [section])).map((key) => entryPart(listing, [section, key], schema))
  const work = named('workloads', entrySchema(shape.workloads))
  const others: Readonly<
    Record<
      Exclude<SectionKey, 'general' | 'data' | 'training' | 'serving' | 'scenarios'>,
      readonly PlanPart[]
    >
  > = {
    options: named('options', entrySchema(shape.options)),
    facilities: named('facilities', entrySchema(shape.facilities)),
    staff: named('staff', entrySchema(shape.staff)),
    overheads: overheadParts(listing, shape),
    accounting: [
      {
        ...ownPart('accounting', ['accounting']),
        fields: withLevels('accounting', listFields(listing, shape.accounting, ['accounting'], 'accounting')),
      },
    ],
    strategies: strategyParts(listing, shape),
  }
  const costs = [...work, ...Object.values(others).flat()]
  const general: PlanPart = {
    ...ownPart('general', []),
    fields: withLevels(
      'general',
      withAskedRates(
        listing,
        GENERAL.flatMap((key) => listFields(listing, shape[key], [key], `general.${key}`)),
        costs,
      ),
    ),
  }
  return (key) => {
    if (key === 'general') return [general]
    if (key === 'scenarios') return scenarioParts(listing, shape, [general, ...costs])
    if (key === 'data' || key === 'training' || key === 'serving')
      return work.filter(({ kind }) => (SECTION_OF_WORK[kind] ?? 'serving') === key)
    return others[key]
  }
}

function keysOf(data: PlanValue): Listing['keys'] {
  const keys = (section: string) => Object.keys(mapAt(data, [section]))
  return {
    workload: keys('workloads'),
    option: keys('options'),
    facility: keys('facilities'),
    strategy: keys('strategies'),
    node: [],
  }
}

function noPlan(reason = ''): PlanProblem {
  return {
    severity: 'error',
    code: reason === '' ? 'NOT_A_PLAN' : 'YAML',
    path: '',
    line: 1,
    params: { reason },
  }
}
