import { nameTokens } from './name-tokens.ts'

/** Words beside the chip's name: makers, product lines, memory kinds, the server or rack it comes in, a host's memory. */
const NOT_CHIP =
  /^(?:nvidia|amd|intel|google|cloud|aws|huawei|r|ai|accelerator|dlc|dgx\w?|hgx|480gb|tesla|instinct|geforce|tensor|core|gpu|hbm\w*|blackwell|server|workstation|edition|max|q|nvl72|gb|x?\d+x|one|per|ultra)$/u
/** Names of generations that stand for a number, or beside it. */
const GENERATIONS: Readonly<Record<string, string>> = { trillium: 'v6e', ironwood: 'v7' }
const FORM = /^(?:sxm\d?|pcie|nvl|oam)$/u
const MEMORY = /^(\d+)gb$/u

/** What a name says of an accelerator: the chip, the card or module it comes as, and its memory in GB. */
interface ChipName {
  readonly chip: string
  readonly form: string | undefined
  readonly memory: number | undefined
}

/** The parts of an accelerator's name, however it is written: `NVIDIA H100 80GB HBM3` is the chip `h100` with 80. */
export function chipName(name: string): ChipName {
  let chip = ''
  let form: string | undefined
  let memory: number | undefined
  for (const token of nameTokens(name.replace(/(\d)\s+gi?b\b/iu, '$1gb')).flatMap((piece) =>
    piece.split(/(sxm\d?|pcie|\d{2,3}gb)$/u),
  )) {
    if (NOT_CHIP.test(token)) continue
    const gigabytes = MEMORY.exec(token)?.[1]
    if (gigabytes !== undefined) memory = Number(gigabytes)
    else if (FORM.test(token)) form = token.replace(/\d$/u, '')
    else {
      const part = GENERATIONS[token] ?? token
      if (!chip.endsWith(part)) chip += part
    }
  }
  return { chip: chip.replace('rtx6000pro', 'rtxpro6000'), form, memory }
}
