import { isPlanMap, type PlanMap } from './is-plan-map.ts'
import { MOVEMENT_KEYS } from './movement.ts'
import { movementEdits } from './movement-edits.ts'
import type { PlainEdit, PlanEdit, PlanPath, PlanValue } from './plan-edit.ts'
import { isSameData } from './same-data.ts'

/** A number written the way the document's own numbers are; anything else stays a text. */
const PLAIN_NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d{1,14})?$/u

/** Says an edit as setting and removing nodes of this data, each as small as it can be. */
export function plainEdits(data: PlanValue | undefined, edit: PlanEdit): readonly PlainEdit[] {
  if (edit.kind === 'movement')
    return movementEdits(valueAt(data, edit.path), edit.path, edit.to, edit.months)
  const plain = plainEdit(data, edit)
  return plain.kind === 'set' ? [...smallest(valueAt(data, plain.path), plain)] : [plain]
}

/** A map put in a map's place changes only the entries that differ: the others keep how they are written. */
function* smallest(
  found: PlanValue | undefined,
  edit: Extract<PlainEdit, { kind: 'set' }>,
): Generator<PlainEdit> {
  const { path, value } = edit
  if (!isPlanMap(found) || !isPlanMap(value) || Object.keys(value).length === 0) return yield edit
  for (const key of Object.keys(found))
    if (!Object.hasOwn(value, key)) yield { kind: 'remove', path: [...path, key] }
  for (const [key, part] of Object.entries(value)) {
    const old = Object.hasOwn(found, key) ? found[key] : undefined
    if (!isSameData(old, part)) yield* smallest(old, { kind: 'set', path: [...path, key], value: part })
  }
}

function plainEdit(data: PlanValue | undefined, edit: Exclude<PlanEdit, { kind: 'movement' }>): PlainEdit {
  switch (edit.kind) {
    case 'quantity':
      return quantityEdit(valueAt(data, edit.path), edit.path, edit.text.trim())
    case 'provenance': {
      const found = valueAt(data, edit.path)
      const { evidence, source, url, date, note } = edit.provenance
      const said = { ...numberOf(found), evidence, source, url, date, note }
      const given = Object.entries(said).filter(([, part]) => part !== undefined && part !== '')
      return { kind: 'set', path: edit.path, value: Object.fromEntries(given) as PlanValue }
    }
    default:
      return edit
  }
}

/** What a quantity says beside where it comes from: its number, how it moves, until when it is valid. */
function numberOf(found: PlanValue | undefined): PlanMap {
  if (!isPlanMap(found)) return { value: found ?? null }
  const own = Object.entries(found).filter(
    ([key]) => MOVEMENT_KEYS.has(key) || key === 'unit' || key === 'valid_until',
  )
  return own.length === 0 ? { value: null } : Object.fromEntries(own)
}

/** A detailed quantity keeps its other parts; a unit of its own gives way to the one that was typed. */
function quantityEdit(found: PlanValue | undefined, path: PlanPath, text: string): PlainEdit {
  const amount = (typed: string) => (PLAIN_NUMBER.test(typed) ? Number(typed) : typed)
  if (!isPlanMap(found)) return { kind: 'set', path, value: amount(text) }
  const { unit, ...rest } = found
  if (typeof unit !== 'string' || text.endsWith(` ${unit}`)) {
    const typed = typeof unit === 'string' ? text.slice(0, -unit.length - 1) : text
    return { kind: 'set', path: [...path, 'value'], value: amount(typed) }
  }
  return { kind: 'set', path, value: { ...rest, value: amount(text) } }
}

/** The data after an edit. What is not on the way to it is the same object as before. */
export function dataAfter(data: PlanValue | undefined, edit: PlainEdit): PlanValue | undefined {
  if (edit.kind === 'rename') {
    const parent = edit.path.slice(0, -1)
    const map = valueAt(data, parent)
    if (!isPlanMap(map)) return data
    const entries = Object.entries(map).map(([key, value]) => [
      key === edit.path.at(-1) ? edit.key : key,
      value,
    ])
    return changed(data, parent, Object.fromEntries(entries) as PlanMap)
  }
  return changed(data, edit.path, edit.kind === 'set' ? edit.value : undefined)
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(data: PlanValue | undefined, path: PlanPath): PlanValue | undefined {
  let at = data
  for (const part of path) {
    if (Array.isArray(at)) at = at[Number(part)]
    else if (isPlanMap(at)) at = Object.hasOwn(at, String(part)) ? at[String(part)] : undefined
    else return undefined
  }
  return at
}

function changed(
  data: PlanValue | undefined,
  path: PlanPath,
  value: PlanValue | undefined,
): PlanValue | undefined {
  const [part, ...rest] = path
  if (part === undefined) return value
  if (Array.isArray(data)) {
    const items: (PlanValue | undefined)[] = [...data]
    items[Number(part)] = changed(data[Number(part)], rest, value)
    return items.filter((item) => item !== undefined)
  }
  if (!isPlanMap(data) && value === undefined) return data
  const entries = Object.entries(isPlanMap(data) ? data : {})
  const key = String(part)
  const next = changed(isPlanMap(data) && Object.hasOwn(data, key) ? data[key] : undefined, rest, value)
  const kept = entries.map(([name, old]) => [name, name === key ? next : old] as const)
  const all = entries.some(([name]) => name === key) ? kept : [...kept, [key, next] as const]
  return Object.fromEntries(all.filter(([, one]) => one !== undefined)) as PlanMap
}
