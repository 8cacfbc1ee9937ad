import { parseDocument } from 'yaml'
import type { z } from 'zod'
import type { PlanProblem } from '../plan/plan-problem.ts'
import type { planSchema } from '../plan/plan-schema.ts'
import type { PlanLabel } from '../plan/small-fields.ts'
import { currencyOf, schemaOf } from '../plan/validate-plan.ts'
import { describeSchema } from './describe-schema.ts'
import { planData } from './edit-plan.ts'
import { type Listing, listFields } from './list-fields.ts'
import { overriddenFields } from './overridden-fields.ts'
import { isPlanMap, valueAt } from './plain-edit.ts'
import type { PlanPath, PlanValue } from './plan-edit.ts'
import {
  type PlanField,
  type PlanPart,
  type PlanSection,
  SECTION_KEYS,
  type SectionKey,
} from './plan-field.ts'

type Shape = ReturnType<typeof planSchema>['shape']

/** Parts whose section is that of their kind of work. */
const SECTION_OF_WORK: Readonly<Record<string, SectionKey>> = {
  data: 'data',
  pretrain: 'training',
  finetune: 'training',
  serving: 'serving',
}
const GENERAL = ['name', 'language', 'horizon', 'currency', 'uncertainty'] as const

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

function partsBySection(listing: Listing, shape: Shape): (key: SectionKey) => readonly PlanPart[] {
  const named = (section: 'workloads' | 'options' | 'facilities' | 'staff', schema: z.ZodType) =>
    Object.keys(mapAt(listing.data, [section])).map((key) => entryPart(listing, [section, key], schema))
  const work = named('workloads', entrySchema(shape.workloads))
  const general: PlanPart = {
    ...ownPart('general', []),
    fields: GENERAL.flatMap((key) => listFields(listing, shape[key], [key], `general.${key}`)),
  }
  const others: Readonly<
    Record<Exclude<SectionKey, 'data' | 'training' | 'serving' | 'scenarios'>, readonly PlanPart[]>
  > = {
    general: [general],
    options: named('options', entrySchema(shape.options)),
    facilities: named('facilities', entrySchema(shape.facilities)),
    staff: named('staff', entrySchema(shape.staff)),
    overheads: overheadParts(listing, shape),
    accounting: [
      {
        ...ownPart('accounting', ['accounting']),
        fields: listFields(listing, shape.accounting, ['accounting'], 'accounting'),
      },
    ],
    strategies: strategyParts(listing, shape),
  }
  return (key) => {
    if (key === 'scenarios') return scenarioParts(listing, shape, [...work, ...Object.values(others).flat()])
    if (key === 'data' || key === 'training' || key === 'serving')
      return work.filter(({ kind }) => (SECTION_OF_WORK[kind] ?? 'serving') === key)
    return others[key]
  }
}

/** One entry of a map: which fields it has goes by its `kind`, where it has one. */
function entryPart(listing: Listing, at: PlanPath, schema: z.ZodType): PlanPart {
  const kind = valueAt(listing.data, [...at, 'kind'])
  const name = typeof kind === 'string' ? kind : String(at[0])
  return {
    ...ownPart(String(at.at(-1)), at),
    kind: name,
    label: labelAt(listing.data, at),
    // An entry's kind is chosen when it is added: another kind is another entry.
    fields: listFields(listing, schema, at, name).filter(
      (field) => field.kind !== 'variant' || field.text === undefined || field.at.length > at.length + 1,
    ),
    isRemovable: true,
  }
}

function overheadParts(listing: Listing, shape: Shape): readonly PlanPart[] {
  const { form } = describeSchema(shape.overheads)
  const lines = form.is === 'group' ? Object.entries(form.shape) : []
  return lines
    .filter(([key]) => valueAt(listing.data, ['overheads', key]) !== undefined)
    .map(([key, schema]) => ({
      ...ownPart(key, ['overheads', key]),
      kind: 'overhead',
      label: labelAt(listing.data, ['overheads', key]),
      fields: listFields(listing, schema, ['overheads', key], 'overhead'),
      isRemovable: true,
    }))
}

/** A strategy buys all its work with one option, or each workload with one of its own. */
function strategyParts(listing: Listing, shape: Shape): readonly PlanPart[] {
  const { form } = describeSchema(entrySchema(shape.strategies))
  const option = form.is === 'other' ? optionSchemaOf(shape) : undefined
  const general: PlanPart = {
    ...ownPart('general', []),
    kind: 'strategies',
    fields: listFields(listing, shape.base_strategy, ['base_strategy'], 'strategies.base_strategy'),
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
          : places.flatMap((place) => listFields(listing, option, place, 'strategy.option')),
      isRemovable: true,
    }
  })
  return [general, ...parts]
}

function optionSchemaOf(shape: Shape): z.ZodType | undefined {
  const union = entrySchema(shape.strategies)._zod.def as unknown as {
    readonly options?: readonly z.ZodType[]
  }
  return union.options?.[0]
}

const SCENARIO_FIELDS = new Set(['label', 'note', 'source', 'date'])

function scenarioParts(listing: Listing, shape: Shape, base: readonly PlanPart[]): readonly PlanPart[] {
  const known: readonly PlanField[] = base.flatMap(({ fields }) => fields)
  return Object.keys(mapAt(listing.data, ['scenarios'])).map((key) => {
    const at = ['scenarios', key]
    const own = listFields(listing, entrySchema(shape.scenarios), at, 'scenario')
    return {
      ...ownPart(key, at),
      kind: 'scenario',
      label: labelAt(listing.data, at),
      fields: [
        ...own.filter((field) => SCENARIO_FIELDS.has(String(field.at[at.length]))),
        ...overriddenFields(listing, [...at, 'set'], known),
      ],
      isRemovable: true,
    }
  })
}

function canAdd(section: SectionKey, data: PlanValue, shape: Shape): readonly string[] {
  const kinds = (schema: z.ZodType) => {
    const { form } = describeSchema(schema)
    return form.is === 'variants' ? Object.keys(form.of) : []
  }
  switch (section) {
    case 'data':
    case 'training':
    case 'serving':
      return kinds(entrySchema(shape.workloads)).filter((kind) => SECTION_OF_WORK[kind] === section)
    case 'options':
      return kinds(entrySchema(shape.options))
    case 'facilities':
      return ['own_building']
    case 'staff':
      return ['staff']
    case 'overheads': {
      const { form } = describeSchema(shape.overheads)
      const lines = form.is === 'group' ? Object.keys(form.shape) : []
      return lines.filter((line) => valueAt(data, ['overheads', line]) === undefined)
    }
    case 'strategies':
      return ['strategy']
    case 'scenarios':
      return ['scenario']
    default:
      return []
  }
}

function ownPart(key: string, at: PlanPath): PlanPart {
  return { key, path: at.join('.'), at, kind: key, label: undefined, fields: [], isRemovable: false }
}

function entrySchema(schema: z.ZodType): z.ZodType {
  const { form } = describeSchema(schema)
  return form.is === 'entries' ? form.value : schema
}

function mapAt(data: PlanValue | undefined, at: PlanPath): { readonly [key: string]: PlanValue } {
  const found = valueAt(data, at)
  return isPlanMap(found) ? found : {}
}

function labelAt(data: PlanValue | undefined, at: PlanPath): PlanLabel | undefined {
  const label = valueAt(data, [...at, 'label'])
  if (typeof label === 'string') return label
  return isPlanMap(label) && typeof label.en === 'string' && typeof label.zh === 'string'
    ? { en: label.en, zh: label.zh }
    : undefined
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
