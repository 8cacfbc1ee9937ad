import { type Document, isAlias, isMap, isScalar, isSeq } from 'yaml'
import type { Provenance } from '../graph/node.ts'
import { EVIDENCE } from '../units/evidence.ts'
import { isPlanMap } from './is-plan-map.ts'
import { valueAt } from './plain-edit.ts'
import type { PlanPath, PlanValue } from './plan-edit.ts'
import { nodeAt } from './splice-edit.ts'

/** A document as it stands: its data, and how a thing is written. */
export interface Written {
  readonly data: PlanValue | undefined
  readonly yaml: Document
}

/** The text of a field as written, `7.10` and not 7.1; undefined where nothing is. A detailed quantity is its value. */
export function textAt({ data, yaml }: Written, at: PlanPath): string | undefined {
  const found = valueAt(data, at)
  if (found === undefined) return undefined
  if (isPlanMap(found) && 'value' in found) {
    const value = textAt({ data, yaml }, [...at, 'value'])
    return typeof found.unit === 'string' ? `${value ?? ''} ${found.unit}` : value
  }
  if (Array.isArray(found)) return found.map(String).join(', ')
  const node = nodeAt(yaml, at)
  if (isScalar(node) && typeof node.value === 'number') return node.source ?? String(node.value)
  if (isMap(node) || isSeq(node) || isAlias(node)) return typeof found === 'object' ? '' : String(found)
  return found === null ? '' : String(found)
}

/** Where a quantity is from, as far as what is written there makes sense. */
export function provenanceAt({ data }: Written, at: PlanPath): Provenance | undefined {
  const found = valueAt(data, at)
  if (found === undefined) return undefined
  if (!isPlanMap(found)) return { evidence: 'assumed' }
  const text = (key: 'source' | 'url' | 'date') => {
    const part = found[key]
    return typeof part === 'string' ? { [key]: part } : {}
  }
  const evidence = EVIDENCE.find((known) => known === found.evidence) ?? 'assumed'
  const { note } = found
  const isLabel =
    typeof note === 'string' ||
    (isPlanMap(note) && typeof note.en === 'string' && typeof note.zh === 'string')
  return {
    evidence,
    ...text('source'),
    ...text('url'),
    ...text('date'),
    ...(isLabel && { note: note as NonNullable<Provenance['note']> }),
  }
}
