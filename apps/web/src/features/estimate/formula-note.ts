import type { EstimateView, FigureJson, Token } from '@kilotoken/cost-core'

type Row = Pick<EstimateView['table']['rows'][number], 'kind' | 'cells'>
type Text = (figure: Pick<FigureJson, 'value' | 'unit'>, style: 'card') => string

/**
 * What a line multiplies, in short numbers: `1.4M GPU·h × $1.21/GPU·h`.
 *
 * Only for a line that one strategy has, because another's factors are others, and only for plain products and
 * quotients of numbers: anything longer is read in the trace.
 */
export function formulaNote(
  row: Row,
  formulas: Readonly<Record<string, readonly Token[]>>,
  text: Text,
): string | undefined {
  const ids = Object.values(row.cells).filter((id) => id !== null)
  if (row.kind !== 'line' || ids.length !== 1) return undefined
  const words = formulas[ids[0] ?? '']?.map((token) => {
    if (token.kind === 'value') return text(token, 'card')
    return token.kind === 'symbol' && OPERATORS.has(token.text) ? token.text : undefined
  })
  return words === undefined || words.length < SHORTEST || words.includes(undefined)
    ? undefined
    : words.join(' ')
}

const OPERATORS: ReadonlySet<string> = new Set(['×', '÷'])
/** Two numbers and a sign. */
const SHORTEST = 3
