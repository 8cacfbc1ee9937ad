'use client'

import { CopyField } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'

type Props = { label: string; path: string; hint: string }

/** A link to be passed on by hand: the whole address, as this browser reaches the site. */
export function LinkField({ label, path, hint }: Props) {
  const t = useTranslations('app.team')
  return (
    <CopyField
      label={label}
      value={new URL(path, window.location.origin).href}
      hint={hint}
      copyLabel={t('copy')}
      copiedLabel={t('copied')}
      failedLabel={t('copyFailed')}
    />
  )
}
