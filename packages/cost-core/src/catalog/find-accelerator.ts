import type { AcceleratorEntry } from './catalogue.ts'
import { chipName } from './chip-name.ts'
import { nameTokens } from './name-tokens.ts'

/**
 * The accelerator a name means: `NVIDIA H100 80GB HBM3`, `H100-SXM5` and `h100` are one.
 *
 * A bare chip name means the module of a server before the card, and the most memory it is sold with; where there is an
 * entry of just that key, that one.
 */
export function findAccelerator(
  accelerators: readonly AcceleratorEntry[],
  name: string,
): AcceleratorEntry | undefined {
  const key = nameTokens(name).join('-')
  const exact = accelerators.find((entry) => entry.key === key)
  if (exact !== undefined) return exact
  const wanted = chipName(name)
  if (wanted.chip === '') return undefined
  const candidates = accelerators
    .map((entry) => ({ entry, own: chipName(entry.key) }))
    .filter(
      ({ own }) =>
        own.chip === wanted.chip &&
        (wanted.form === undefined || own.form === undefined || own.form === wanted.form) &&
        (wanted.memory === undefined || own.memory === undefined || own.memory === wanted.memory),
    )
    .sort(
      (a, b) =>
        Number(b.entry.key === wanted.chip) - Number(a.entry.key === wanted.chip) ||
        Number(a.own.form === 'pcie') - Number(b.own.form === 'pcie') ||
        Number(a.own.form === 'nvl') - Number(b.own.form === 'nvl') ||
        (b.own.memory ?? 0) - (a.own.memory ?? 0),
    )
  return candidates[0]?.entry
}
