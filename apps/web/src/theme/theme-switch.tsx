'use client'

import { IconButton } from '@kilotoken/ui'
import { Contrast, Moon, Sun } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { keepChoice } from '../features/frame/keep-choice.ts'
import { THEME_COOKIE, THEMES, type Theme } from './theme.ts'

const ICONS = { system: Contrast, light: Sun, dark: Moon } as const

/** Goes round system, light, dark. The page changes at once; the cookie keeps it for the next one. */
export function ThemeSwitch({ initial }: { initial: Theme }) {
  const t = useTranslations('app.frame')
  const [theme, setTheme] = useState(initial)
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system'
  const Icon = ICONS[theme]
  const onPress = () => {
    setTheme(next)
    keepChoice(THEME_COOKIE, next)
    if (next === 'system') document.documentElement.removeAttribute('data-theme')
    else document.documentElement.dataset.theme = next
  }
  return (
    <IconButton label={t('themeIs', { theme })} onPress={onPress}>
      <Icon size={16} />
    </IconButton>
  )
}
