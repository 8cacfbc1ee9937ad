import { isPlanMap } from './is-plan-map.ts'
import type { Movement } from './movement-kind.ts'
import { type DescribePart, partOf } from './part-of.ts'
import { valueAt } from './plain-edit.ts'
import type { PlanValue } from './plan-edit.ts'
import type { EntryNaming, PlanField } from './plan-field.ts'
import type { Written } from './written.ts'

const RATE = { kind: 'quantity', unit: '%/month', domain: 'real' } as const

type Entries = (key: string, naming: EntryNaming, beginning: PlanValue) => PlanField

/** The parts that say how a quantity moves, each a field: the first quantity among them is the number it begins with. */
export function movementParts(written: Written, whole: PlanField, kind: Movement): readonly PlanField[] {
  const found = valueAt(written.data, whole.at)
  const part = partOf(written, whole)
  const entries = entriesOf(written, whole, part)
  const own = { kind: 'quantity', ...ownGrammar(whole, found) } as const
  switch (kind) {
    case 'constant':
      return []
    case 'growth':
      return [startPart(part, found, own), part(['growth'], 'growth', RATE)]
    case 'add':
      return [
        startPart(part, found, own),
        part(['add'], 'add', { kind: 'quantity', unit: `${own.unit}/month`, domain: 'real' }),
      ]
    case 's_curve':
      return [
        part(['from'], 'from', own),
        part(['to'], 'to', own),
        part(['midpoint'], 'midpoint', { kind: 'month' }),
        part(['duration'], 'duration', { kind: 'quantity', unit: 'month', domain: 'positive' }),
      ]
    case 'steps':
      return dated('steps', part, entries, own)
    case 'points':
      return [
        ...dated('points', part, entries, own),
        part(['between'], 'between', {
          kind: 'choice',
          choices: ['linear', 'compound'],
          isOptional: true,
          defaultText: 'linear',
        }),
      ]
    case 'bands':
      return [...bandParts(part, entries, own), part(['growth'], 'growth', { ...RATE, isOptional: true })]
  }
}

/** What may happen to a quantity however it moves: a steady decline, and events of single months. */
export function eventParts(written: Written, whole: PlanField, kind: Movement): readonly PlanField[] {
  const part = partOf(written, whole)
  const head = entriesOf(written, whole, part)('events', 'month', '')
  const events = [
    head,
    ...head.choices.map((month) => part(['events', month], 'events.entry', { kind: 'text', key: month })),
  ]
  // A growth is a decline already, once it is below zero.
  return kind === 'growth' || kind === 'bands'
    ? events
    : [part(['decline'], 'decline', { ...RATE, isOptional: true }), ...events]
}

function startPart(
  part: DescribePart,
  found: PlanValue | undefined,
  own: Pick<PlanField, 'kind'>,
): PlanField {
  return part([isPlanMap(found) && 'value' in found ? 'value' : 'start'], 'start', own)
}

function dated(
  key: 'steps' | 'points',
  part: DescribePart,
  entries: Entries,
  own: Pick<PlanField, 'kind'>,
): readonly PlanField[] {
  const head = entries(key, 'month', '')
  return [head, ...head.choices.map((month) => part([key, month], `${key}.entry`, { ...own, key: month }))]
}

function bandParts(part: DescribePart, entries: Entries, own: Pick<PlanField, 'kind'>): readonly PlanField[] {
  const head = entries('bands', 'key', {})
  const share = { kind: 'quantity', unit: '%', domain: 'fraction' } as const
  return [
    head,
    ...head.choices.flatMap((key) => [
      part(['bands', key, 'price'], 'bands.price', { ...own, key }),
      part(['bands', key, 'share'], 'bands.share', { ...share, key }),
    ]),
  ]
}

/** The head of a map of dated or named parts. Months stand in the order of time, however they are written. */
function entriesOf(written: Written, whole: PlanField, part: DescribePart): Entries {
  return (key, naming, beginning) => {
    const map = valueAt(written.data, [...whole.at, key])
    const keys = isPlanMap(map) ? Object.keys(map) : []
    const choices = naming === 'month' ? keys.toSorted() : keys
    // A further step begins with what the last one says: nothing changes until it is filled in.
    const last =
      isPlanMap(map) && key !== 'events' && naming === 'month' ? map[choices.at(-1) ?? ''] : undefined
    return part([key], `${key}.entries`, {
      kind: 'entries',
      text: map === undefined ? undefined : choices.join(', '),
      choices,
      entry: { naming, beginning: last ?? beginning },
      isOptional: key === 'events',
    })
  }
}

/** The unit a part of the quantity itself is read in: the one written beside it, else the field's. */
function ownGrammar({ unit, also, domain, implied }: PlanField, found: PlanValue | undefined) {
  const written = isPlanMap(found) && typeof found.unit === 'string' ? found.unit : undefined
  return { unit: written ?? also ?? unit, domain, ...(implied && { implied }) }
}
