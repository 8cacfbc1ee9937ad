'use client'

import type { PlanChange } from '@kilotoken/cost-core'
import { useTranslations } from 'next-intl'
import styles from './changes.module.css'
import { withoutSharedSource } from './without-shared-source.ts'

export type NamedChange = Pick<PlanChange, 'path' | 'before' | 'after'> & { label: string }

/** Places and what became of them, as written. */
export function ChangeLines({ changes }: { changes: readonly NamedChange[] }) {
  const t = useTranslations('app.editor.change')
  return (
    <ul className={styles.changes}>
      {changes.map(({ path, label, ...texts }) => {
        const [before, after] = withoutSharedSource(texts.before, texts.after)
        return (
          <li key={path} className={styles.change}>
            <span className={styles.label}>{label}</span>
            {before !== undefined && (
              <del className={styles.before}>
                <span className="visually-hidden">{t('before')} </span>
                {before}
              </del>
            )}
            {after !== undefined && (
              <ins className={styles.after}>
                <span className="visually-hidden">{t('after')} </span>
                {after}
              </ins>
            )}
          </li>
        )
      })}
    </ul>
  )
}
