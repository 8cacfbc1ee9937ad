'use client'

import { LOCALES, type Locale } from '@kilotoken/messages'
import { listZones } from '@kilotoken/schedules'
import { SelectField } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'

const NAMES = { en: 'inEnglish', 'zh-CN': 'inChinese' } as const

/** The language of the report and its files. */
export function LanguageField({ chosen, onChange }: { chosen: Locale; onChange: (locale: Locale) => void }) {
  const t = useTranslations('app.report.make')
  return (
    <SelectField
      label={t('language')}
      value={chosen}
      options={LOCALES.map((locale) => ({ value: locale, label: t(NAMES[locale]) }))}
      onChange={(value) => onChange(LOCALES.find((locale) => locale === value) ?? chosen)}
    />
  )
}

/** The time zone its times are printed in. */
export function ZoneField({ chosen, onChange }: { chosen: string; onChange: (zone: string) => void }) {
  const t = useTranslations('app.report.make')
  const zones = useMemo(listZones, [])
  // The name of a zone may be an older one than the list has.
  const all = zones.includes(chosen) ? zones : [chosen, ...zones]
  return (
    <SelectField
      label={t('zone')}
      value={chosen}
      options={all.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      onChange={onChange}
    />
  )
}
