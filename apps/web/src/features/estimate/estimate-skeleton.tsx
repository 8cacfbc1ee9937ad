'use client'

import { Skeleton } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import styles from './headlines.module.css'

/** The estimate's place while it is worked out. */
export function EstimateSkeleton() {
  const t = useTranslations('app.estimate')
  return (
    <div aria-busy="true">
      <p role="status" className="visually-hidden">
        {t('loading')}
      </p>
      <div className={styles.row}>
        {HEADLINES.map((key) => (
          <div key={key}>
            <Skeleton shape="short" />
            <Skeleton shape="headline" />
            <Skeleton shape="line" />
          </div>
        ))}
      </div>
      {ROWS.map((key) => (
        <Skeleton key={key} shape="row" />
      ))}
      <Skeleton shape="chart" />
    </div>
  )
}

const HEADLINES = [1, 2, 3, 4]
const ROWS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
