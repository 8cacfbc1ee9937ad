import type { Explanation } from '@kilotoken/cost-core'
import { placeKey } from './place-key.ts'

const ROOM = 10

/**
 * The places of a tree that are open before the reader touches it: one level.
 *
 * Where there is only one way down, the tree goes on level by level as long as it stays within ten rows: a total of
 * one line would otherwise show nothing but that line.
 */
export function openAtFirst(inputs: Explanation['inputs']): string[] {
  const open: string[] = []
  let rows = inputs.length
  let level = inputs.map(({ explanation }) => ({ explanation, above: '' }))
  for (let depth = 0; depth === 0 || inputs.length === 1; depth++) {
    const next: typeof level = []
    for (const { explanation, above } of level) {
      if (explanation === undefined || explanation.inputs.length === 0) continue
      if (depth > 0 && rows + explanation.inputs.length > ROOM) return open
      const key = placeKey(explanation.id, above)
      open.push(key)
      rows += explanation.inputs.length
      next.push(...explanation.inputs.map((input) => ({ explanation: input.explanation, above: key })))
    }
    if (next.length === 0) return open
    level = next
  }
  return open
}
