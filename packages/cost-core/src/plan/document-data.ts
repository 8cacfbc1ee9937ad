import type { Document } from 'yaml'

/** References by alias that a document may hold: more of them is a text that grows when it is read. */
export const MOST_ALIASES = 50

/**
 * What a YAML document says, as plain data without a way back into itself; or why it cannot be said.
 *
 * An alias inside the value it names would make data without an end, which every walk over it follows for ever.
 */
export function documentData(
  document: Document,
): { readonly data: unknown } | { readonly fault: 'TOO_MANY_ALIASES' | 'BAD_ALIAS' } {
  try {
    const data: unknown = document.toJS({ maxAliasCount: MOST_ALIASES })
    return isEndless(data, new Set()) ? { fault: 'BAD_ALIAS' } : { data }
  } catch (error) {
    const isTooMany = error instanceof Error && error.message.startsWith('Excessive alias')
    return { fault: isTooMany ? 'TOO_MANY_ALIASES' : 'BAD_ALIAS' }
  }
}

function isEndless(data: unknown, above: Set<unknown>): boolean {
  if (typeof data !== 'object' || data === null) return false
  if (above.has(data)) return true
  above.add(data)
  const found = Object.values(data).some((part) => isEndless(part, above))
  above.delete(data)
  return found
}
