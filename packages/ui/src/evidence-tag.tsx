import styles from './evidence-tag.module.css'

export type EvidenceKind = 'measured' | 'quoted' | 'published' | 'estimated' | 'assumed'

/** How a figure is known. Five shapes and a word, so that neither colour nor shape stands alone. */
export function EvidenceTag({ kind, word }: { kind: EvidenceKind; word: string }) {
  return (
    <span className={styles.tag} data-kind={kind}>
      <svg className={styles.shape} viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
        {SHAPES[kind]}
      </svg>
      {word}
    </span>
  )
}

const SHAPES: { readonly [K in EvidenceKind]: React.ReactNode } = {
  measured: <circle cx="5" cy="5" r="3.5" fill="currentColor" />,
  quoted: <path d="M5 0.8 9.2 5 5 9.2 0.8 5Z" fill="currentColor" />,
  published: <rect x="1.5" y="1.5" width="7" height="7" fill="currentColor" />,
  estimated: (
    <>
      <circle cx="5" cy="5" r="3.5" fill="none" stroke="currentColor" />
      <path d="M5 1.5a3.5 3.5 0 0 0 0 7Z" fill="currentColor" />
    </>
  ),
  assumed: (
    <circle
      cx="5"
      cy="5"
      r="3.8"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeDasharray="2 1.4"
    />
  ),
}
