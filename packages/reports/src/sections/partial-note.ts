import type { AmountWords } from '../amount-words.ts'
import type { SectionRow } from './report-section.ts'

/** What the asterisk of a sum means, where there is one. */
export function partialNote(rows: readonly SectionRow[], { say }: AmountWords): readonly string[] {
  return rows.some(({ cells }) => cells.some((cell) => /\d\*$/u.test(cell))) ? [say('note.partial')] : []
}
