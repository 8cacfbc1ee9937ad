import type { AcceleratorEntry } from './catalogue.ts'
import { nameTokens } from './name-tokens.ts'

/** Words beside the chip's name: makers, product lines, memory kinds, and the rack it comes in. */
const NOT_CHIP =
  /^(?:nvidia|amd|intel|google|cloud|aws|huawei|tesla|instinct|geforce|tensor|core|gpu|hbm\w*|blackwell|server|workstation|edition|max|q|nvl72|gb|x?\d+x|one|trillium|ironwood)$/u
const FORM = /^(?:sxm\d?|pcie|nvl|oam)$/u
const MEMORY = /^(\d+)gb$/u

interface ChipName {
  readonly chip: string
  readonly form: string | undefined
  readonly memory: number | undefined
}

function chipName(name: string): ChipName {
  let chip = ''
  let form: string | undefined
  let memory: number | undefined
  for (const token of nameTokens(name).flatMap((piece) => piece.split(/(sxm\d?|pcie|\d{2,3}gb)$/u))) {
    const gigabytes = MEMORY.exec(token)?.[1]
    if (gigabytes !== undefined) memory = Number(gigabytes)
    else if (FORM.test(token)) form = token.replace(/\d$/u, '')
    else if (!NOT_CHIP.test(token)) chip += token
  }
  return { chip: chip.replace('rtx6000pro', 'rtxpro6000'), form, memory }
}

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
        Number(a.own.form === 'pcie') - Number(b.own.form === 'pcie') ||
        Number(a.own.form === 'nvl') - Number(b.own.form === 'nvl') ||
        (b.own.memory ?? 0) - (a.own.memory ?? 0),
    )
  return candidates[0]?.entry
}
