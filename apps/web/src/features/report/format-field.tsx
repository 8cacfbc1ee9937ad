'use client'

import { Checkbox } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { FILE_FORMATS } from './file-formats.ts'
import type { WishText } from './read-wish.ts'
import styles from './report.module.css'

export type FormatFieldProps = {
  chosen: WishText['formats']
  isMissing: boolean
  onChange: (formats: WishText['formats']) => void
}

/** Which files are made, in their own order. */
export function FormatField({ chosen, isMissing, onChange }: FormatFieldProps) {
  const t = useTranslations('app.report')
  const id = useId()
  return (
    <fieldset className={styles.choices} aria-describedby={isMissing ? id : undefined}>
      <legend>{t('make.formats')}</legend>
      {FILE_FORMATS.map((format) => (
        <Checkbox
          key={format}
          name={format}
          label={t(`format.${format}`)}
          hint={t(`make.formatHint.${format}`)}
          isChecked={chosen.includes(format)}
          onChange={(isChecked) =>
            onChange(FILE_FORMATS.filter((one) => (one === format ? isChecked : chosen.includes(one))))
          }
        />
      ))}
      {isMissing && (
        <p id={id} role="alert" className={styles.wrong}>
          {t('make.formatMissing')}
        </p>
      )}
    </fieldset>
  )
}
