import type { Provenance } from '@kilotoken/cost-core'
import { expect, test } from 'vitest'
import { provenanceText, readProvenance } from './provenance-text.ts'

test.each<Provenance>([
  { evidence: 'assumed' },
  { evidence: 'published', source: 'Data sheet', url: 'https://example.org/a', date: '2026-11-25' },
  { evidence: 'estimated', note: { en: 'from the bill', zh: '由账单反推' } },
  { evidence: 'quoted', note: 'Q-1182' },
])('what is not changed stays as it was: %o', (given) => {
  expect(readProvenance(provenanceText(given))).toEqual({ provenance: given })
})

test('what is emptied is not given any more, and blanks are nothing', () => {
  const text = provenanceText({ evidence: 'published', source: 'Data sheet', date: '2026-11-25' })
  expect(readProvenance({ ...text, source: '  ', date: '' })).toEqual({
    provenance: { evidence: 'published' },
  })
})

test('a note that loses one of its languages is one text', () => {
  const text = provenanceText({ evidence: 'assumed', note: { en: 'a', zh: '一' } })
  expect(readProvenance({ ...text, note: '' })).toEqual({ provenance: { evidence: 'assumed', note: '一' } })
})

test.each(['example.org', 'javascript:alert(1)', 'ftp://example.org'])('%s is no link', (url) => {
  expect(readProvenance({ ...provenanceText(undefined), url })).toEqual({ fault: 'url' })
})
