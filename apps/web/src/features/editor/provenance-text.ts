import type { Evidence, Provenance } from '@kilotoken/cost-core'

/** Where a figure comes from, as it is typed. `noteZh` is there where the note has both languages. */
export type ProvenanceText = {
  readonly evidence: Evidence
  readonly source: string
  readonly url: string
  readonly date: string
  readonly note: string
  readonly noteZh: string | undefined
}

export function provenanceText(given: Provenance | undefined): ProvenanceText {
  const note = given?.note ?? ''
  return {
    evidence: given?.evidence ?? 'assumed',
    source: given?.source ?? '',
    url: given?.url ?? '',
    date: given?.date ?? '',
    ...(typeof note === 'string' ? { note, noteZh: undefined } : { note: note.en, noteZh: note.zh }),
  }
}

/** What was typed as the plan keeps it: empty means not given. A link has to be one that can be followed. */
export function readProvenance(
  text: ProvenanceText,
): { readonly provenance: Provenance } | { readonly fault: 'url' } {
  const [source, url, date, note, noteZh] = [
    text.source,
    text.url,
    text.date,
    text.note,
    text.noteZh ?? '',
  ].map((part) => part.trim()) as [string, string, string, string, string]
  if (url !== '' && !/^https?:$/u.test(URL.parse(url)?.protocol ?? '')) return { fault: 'url' }
  const isBilingual = note !== '' && noteZh !== ''
  return {
    provenance: {
      evidence: text.evidence,
      ...(source !== '' && { source }),
      ...(url !== '' && { url }),
      ...(date !== '' && { date }),
      ...(isBilingual
        ? { note: { en: note, zh: noteZh } }
        : (note !== '' || noteZh !== '') && { note: note === '' ? noteZh : note }),
    },
  }
}
