'use client'

import { Banner } from '@kilotoken/ui'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'

/** After the five questions: that the rest is assumed. Stays while the page is looked through. */
export function FirstEstimateBanner() {
  const t = useTranslations('app.plan')
  const query = useSearchParams()
  const [isFirst] = useState(query.get('made') === 'questions')
  if (!isFirst) return null
  return (
    <Banner label={t('read.firstLabel')} tone="info">
      {t('questions.assumed')}
    </Banner>
  )
}
