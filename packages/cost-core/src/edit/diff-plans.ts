import { isMap, isScalar, parseDocument } from 'yaml'
import { planData } from './edit-plan.ts'
import { isPlanMap, type PlanMap } from './is-plan-map.ts'
import { isQuantityMap, MOVEMENT_KEYS, movementOf } from './movement.ts'
import type { PlanPath, PlanValue } from './plan-edit.ts'
import { isSameData } from './same-data.ts'
import { writeInline } from './write-value.ts'
import { textAt, type Written } from './written.ts'

/** One thing two texts say differently. A quantity is one thing, with its source; so is an entry that is new or gone. */
export interface PlanChange {
  readonly path: string
  readonly at: PlanPath
  readonly kind: 'added' | 'removed' | 'changed'
  /** As written; undefined where there is nothing, or where it is an entry with fields of its own. */
  readonly before: string | undefined
  readonly after: string | undefined
}

/**
 * What changed from one text to another, in the order of the texts. Comments, order and layout say nothing here; a text
 * that is no YAML map has nothing to compare.
 */
export function diffPlans(before: string, after: string): readonly PlanChange[] {
  const [old, now] = [readWritten(before), readWritten(after)]
  return isPlanMap(old.data) && isPlanMap(now.data) ? [...changes(old, now, [], old.data, now.data)] : []
}

function* changes(
  old: Written,
  now: Written,
  at: PlanPath,
  left: PlanMap,
  right: PlanMap,
): Generator<PlanChange> {
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const path = [...at, key]
    const [was, is] = [left[key], right[key]]
    if (isSameData(was, is)) continue
    if (isGroup(was) && isGroup(is)) yield* changes(old, now, path, was, is)
    else yield change(old, now, path, was, is)
  }
}

function change(old: Written, now: Written, at: PlanPath, was?: PlanValue, is?: PlanValue): PlanChange {
  return {
    path: at.join('.'),
    at,
    kind: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed',
    before: wholeText(old, at, was),
    after: wholeText(now, at, is),
  }
}

/** A number with where it is from, so that a changed source shows as well. */
function wholeText(written: Written, at: PlanPath, value: PlanValue | undefined): string | undefined {
  if (value === undefined || isGroup(value)) return undefined
  if (isPlanMap(value) && typeof value.en === 'string' && typeof value.zh === 'string')
    return `${value.en} / ${value.zh}`
  if (!isPlanMap(value)) return textAt(written, at)
  const text =
    'value' in value && movementOf(value) === 'constant' ? textAt(written, at) : movementText(value)
  const { evidence, source, date } = value
  const known = [evidence, source, date].filter((part) => typeof part === 'string')
  return known.length === 0 ? text : `${text} (${known.join(', ')})`
}

/** How a quantity moves, as it is written: `start: 20k, growth: 8%/month`. */
function movementText(value: PlanMap): string {
  const parts = Object.entries(value).filter(([key]) => MOVEMENT_KEYS.has(key) || key === 'unit')
  return writeInline(Object.fromEntries(parts)).slice(1, -1).trim()
}

/** A map of fields: neither a quantity with its source and movement, nor words in two languages. */
function isGroup(value: PlanValue | undefined): value is PlanMap {
  return isPlanMap(value) && !('value' in value) && !isQuantityMap(value) && !('en' in value && 'zh' in value)
}

function readWritten(text: string): Written {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true })
  const isSound = document.errors.length === 0 && (isMap(document.contents) || isScalar(document.contents))
  return { yaml: document, data: isSound ? planData(document) : undefined }
}
