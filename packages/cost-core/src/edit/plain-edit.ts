import type { PlanEdit, PlanPath, PlanValue } from './plan-edit.ts'

/** An edit in its two plain forms: every other is one of them, once the data is known. */
export type PlainEdit = Extract<PlanEdit, { kind: 'set' | 'remove' }>

type PlanMap = { readonly [key: string]: PlanValue }

/** A number written the way the document's own numbers are; anything else stays a text. */
const PLAIN_NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d{1,14})?$/u

/** Says an edit as setting or removing a node of this data. */
export function plainEdit(data: PlanValue | undefined, edit: PlanEdit): PlainEdit {
  switch (edit.kind) {
    case 'quantity': {
      const isDetailed = isPlanMap(valueAt(data, edit.path))
      const text = edit.text.trim()
      const value = PLAIN_NUMBER.test(text) && String(Number(text)) === text ? Number(text) : text
      return { kind: 'set', path: isDetailed ? [...edit.path, 'value'] : edit.path, value }
    }
    case 'provenance': {
      const found = valueAt(data, edit.path)
      const { value = null, unit } = isPlanMap(found) ? found : { value: found, unit: undefined }
      const { evidence, source, url, date, note } = edit.provenance
      const said = { value, unit, evidence, source, url, date, note }
      const given = Object.entries(said).filter(([, part]) => part !== undefined && part !== '')
      return { kind: 'set', path: edit.path, value: Object.fromEntries(given) as PlanValue }
    }
    default:
      return edit
  }
}

/** The data after an edit. What is not on the way to it is the same object as before. */
export function dataAfter(data: PlanValue | undefined, edit: PlainEdit): PlanValue | undefined {
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

export function isPlanMap(value: PlanValue | undefined): value is PlanMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
