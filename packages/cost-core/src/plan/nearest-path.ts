import { nearestNames } from '../nearest-names.ts'

/** The path that was likely meant by one that leads nowhere: each part that is not there replaced by the nearest; or none. */
export function nearestPath(data: unknown, target: readonly string[]): string {
  const found: string[] = []
  let at = data
  for (const part of target) {
    if (typeof at !== 'object' || at === null) break
    const isLast = found.length === target.length - 1
    const key = Object.hasOwn(at, part)
      ? part
      : (nearestNames(part, Object.keys(at))[0] ?? (isLast ? part : ''))
    if (key === '') return ''
    found.push(key)
    at = (at as Readonly<Record<string, unknown>>)[key]
  }
  const path = found.join('.')
  return path === target.join('.') ? '' : path
}
