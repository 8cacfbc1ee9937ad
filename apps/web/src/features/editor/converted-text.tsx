'use client'

import type { FieldQuantity } from '@kilotoken/cost-core'
import { figureLine } from '@kilotoken/messages'
import { useLocale, useTranslations } from 'next-intl'
import { use } from 'react'
import { ConversionContext } from './conversion-context.ts'
import styles from './form-view.module.css'
import { rangeText } from './range-text.ts'

/** What an amount in another currency is counted as, and at which rate; nothing for the plan's own currency. */
export function ConvertedText({ amount }: { amount: FieldQuantity }) {
  const t = useTranslations('app.editor.field')
  const locale = useLocale()
  const converted = use(ConversionContext)(amount)
  if (converted === undefined) return null
  const { rate, isMoving } = converted
  return (
    <span className={styles.converted}>
      {t('converted', {
        isRange: amount.shape === 'point' ? 'no' : 'yes',
        isMoving: isMoving ? 'yes' : 'no',
        rate: figureLine(rate.value, rate.unit, locale),
        ...rangeText(converted, locale),
      })}
    </span>
  )
}
