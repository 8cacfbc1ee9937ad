'use client'

import { ErrorState } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import styles from './plain-page.module.css'

type Props = { error: Error & { digest?: string }; reset: () => void }

export default function PageError({ error, reset }: Props) {
  const t = useTranslations('app.failure')
  return (
    <main id="main" className={styles.main}>
      <ErrorState
        title={t('title')}
        text={t('text')}
        {...(error.digest !== undefined && { reference: t('reference', { id: error.digest }) })}
        retryLabel={t('retry')}
        onRetry={reset}
      />
    </main>
  )
}
