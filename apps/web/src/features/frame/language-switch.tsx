'use client'

import { IconButton } from '@kilotoken/ui'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { LOCALE_COOKIE } from '../../i18n/locale-cookie.ts'
import { keepChoice } from './keep-choice.ts'

/** Swaps the language in place: same address, same open figure. Named in the language it leads to. */
export function LanguageSwitch() {
  const t = useTranslations('app.frame')
  const router = useRouter()
  const next = useLocale() === 'en' ? 'zh-CN' : 'en'
  const onPress = () => {
    keepChoice(LOCALE_COOKIE, next)
    router.refresh()
  }
  return (
    <IconButton label={t('switchLanguage')} onPress={onPress}>
      <span lang={next}>{t('otherLanguage')}</span>
    </IconButton>
  )
}
