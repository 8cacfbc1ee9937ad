import { unknownKey } from './checks/unknown-key.ts'
import type { PathProblem } from './validate-plan.ts'

type Data = Readonly<Record<string, unknown>>

/** A scenario's patches from the root of its `from` chain to itself, with where each was written. */
export interface Patch {
  readonly target: readonly string[]
  readonly value: unknown
  readonly writtenAt: readonly string[]
}

/** The patches a scenario makes, those it builds on first. A chain that leads back to itself is a problem. */
export function patchesOf(
  scenarios: Readonly<Record<string, { readonly from?: string | undefined; readonly set: Data }>>,
  key: string,
): { readonly patches: readonly Patch[] } | { readonly problem: PathProblem } {
  const chain: string[] = []
  for (let at: string | undefined = key; at !== undefined && at !== 'base'; at = scenarios[at]?.from) {
    if (chain.includes(at))
      return { problem: { path: ['scenarios', key, 'from'], code: 'SCENARIO_CIRCLE', params: {} } }
    if (!Object.hasOwn(scenarios, at))
      return { problem: unknownKey(['scenarios', key, 'from'], at, { base: true, ...scenarios }) }
    chain.unshift(at)
  }
  return {
    patches: chain.flatMap((name) =>
      Object.entries(scenarios[name]?.set ?? {}).map(([path, value]) => ({
        target: path.split('.'),
        value,
        writtenAt: ['scenarios', name, 'set', path],
      })),
    ),
  }
}

/** The plan's data with a value put at a path, replacing what was there whole. The parents must exist. */
export function withPatch(
  data: Data,
  patch: Patch,
): { readonly data: Data } | { readonly problem: PathProblem } {
  const [head, ...rest] = patch.target
  if (head === undefined || head === '__proto__' || head === 'constructor')
    return { problem: { path: patch.writtenAt, code: 'SCENARIO_PATH_UNKNOWN', params: {} } }
  if (rest.length === 0) return { data: { ...data, [head]: patch.value } }
  const inner = Object.hasOwn(data, head) ? data[head] : undefined
  const isOutsideList = Array.isArray(inner) && !Object.hasOwn(inner, rest[0] ?? '')
  if (typeof inner !== 'object' || inner === null || isOutsideList)
    return { problem: { path: patch.writtenAt, code: 'SCENARIO_PATH_UNKNOWN', params: {} } }
  const patched = withPatch(inner as Data, { ...patch, target: rest })
  if ('problem' in patched) return patched
  const value = Array.isArray(inner) ? Object.values(patched.data) : patched.data
  return { data: { ...data, [head]: value } }
}
