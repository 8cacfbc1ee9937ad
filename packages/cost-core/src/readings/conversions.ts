import type { UnitAtom } from '../units/unit-atoms.ts'
import type { Token } from './tokens.ts'

/** The atoms a displayed product is in, with their powers: what conversions are worked out from. */
export type AtomPowers = ReadonlyMap<UnitAtom, number>

export function atomPowers(
  factors: readonly { readonly atom: UnitAtom; readonly power: number }[],
): AtomPowers {
  return combined(new Map(), new Map(factors.map(({ atom, power }) => [atom, power])), 1)
}

/** Atoms of one product times (or over) those of another. */
export function combined(a: AtomPowers, b: AtomPowers, sign: 1 | -1): AtomPowers {
  const powers = new Map(a)
  for (const [atom, power] of b) powers.set(atom, (powers.get(atom) ?? 0) + sign * power)
  return powers
}

const BASE_NAMES: Readonly<Record<string, string>> = {
  h: 'h',
  month: 'month',
  kwh: 'kWh',
  byte: 'B',
  bit: 'bit',
  flop: 'FLOP',
  token: 'tok',
}

/**
 * The factors a reader must apply to get from the shown numbers to the shown result: `÷ 3,600 s/h`, `÷ 12 month/year`.
 *
 * Without them 272,000 ÷ 4 would seem to be 5,666.67. The factor 100 of per cent is not shown: the sign says it.
 */
export function conversions(shown: AtomPowers, wanted: AtomPowers): readonly Token[] {
  const tokens: Token[] = []
  const net = new Map(combined(shown, wanted, -1))
  for (const merged of mergePrefixes(net)) tokens.push(merged)
  for (const [atom, power] of net) {
    if (power === 0 || atom.numerator === atom.denominator || atom.name === '%') continue
    const isLarger = atom.numerator > atom.denominator
    const factor = isLarger ? atom.numerator / atom.denominator : atom.denominator / atom.numerator
    const base = atom.prefixOf ?? BASE_NAMES[atom.base[0]?.[0] ?? ''] ?? ''
    for (let i = 0; i < Math.abs(power); i++)
      tokens.push({
        kind: 'conversion',
        op: power > 0 === isLarger ? '×' : '÷',
        factor,
        unit: isLarger ? base : atom.name,
        per: isLarger ? atom.name : base,
      })
  }
  return tokens
}

/** Takes pairs such as PFLOP over TFLOP out of `net` and gives their one ratio: `× 1,000 TFLOP/PFLOP`. */
function* mergePrefixes(net: Map<UnitAtom, number>): Generator<Token> {
  for (const [a, power] of net) {
    const [b] =
      [...net].find(([other, own]) => other !== a && other.prefixOf === a.prefixOf && own === -power) ?? []
    const isPair = power > 0 && b !== undefined && a.prefixOf !== undefined && a.prefixOf === b.prefixOf
    if (!isPair) continue
    net.set(a, 0)
    net.set(b, 0)
    const isLarger = a.numerator > b.numerator
    yield {
      kind: 'conversion',
      op: isLarger ? '×' : '÷',
      factor: isLarger ? a.numerator / b.numerator : b.numerator / a.numerator,
      unit: isLarger ? b.name : a.name,
      per: isLarger ? a.name : b.name,
    }
  }
}
