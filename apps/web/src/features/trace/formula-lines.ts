import type { Context, Explanation, Token } from '@kilotoken/cost-core'

export type FormulaLine = { tokens: readonly Token[]; home: Context }

/**
 * A figure's formula as lines, first in words, last in numbers.
 *
 * Where the whole formula is another figure's name (a total of one line), that figure's formula follows, so that the
 * panel says more than "it is what it is". Stops where the other holds for one month and this for all of them.
 */
export function formulaLines({ words, numbers, context, inputs, over }: Explanation): FormulaLine[] {
  if (words.length === 0) return []
  const inWords = { tokens: words, home: context }
  const [only] = inputs
  const isName = words.length === 1 && words[0]?.kind === 'label' && inputs.length === 1
  const below =
    isName && only?.explanation !== undefined && isSame(only.explanation.over, over)
      ? formulaLines(only.explanation)
      : []
  return below.length > 0 ? [inWords, ...below] : [inWords, { tokens: numbers, home: context }]
}

function isSame(one: Explanation['over'], other: Explanation['over']): boolean {
  return typeof one === 'string' || typeof other === 'string' ? one === other : one.month === other.month
}
