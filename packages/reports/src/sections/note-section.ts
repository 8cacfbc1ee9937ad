import type { ReportWords } from '../report-words.ts'
import type { ReportSection } from './report-section.ts'

/** What a reader of the amounts has to know of them. */
export function noteSection({ say, currency }: ReportWords): ReportSection {
  return {
    key: 'notes',
    title: say('section.notes'),
    before: [say('note.middle', { currency }), say('note.rounding'), say('note.absent')],
    after: [],
  }
}
