import { Badge, TopBar } from '@kilotoken/ui'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { THEME_COOKIE, themeOf } from '../../theme/theme.ts'
import { ThemeSwitch } from '../../theme/theme-switch.tsx'
import { LanguageSwitch } from './language-switch.tsx'

export type PageTopBarProps = { crumb?: string; title: string; badge?: string }

/** The top bar of every page, with the two switches that belong to no page. */
export async function PageTopBar({ crumb, title, badge }: PageTopBarProps) {
  const t = await getTranslations('app.frame')
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <TopBar
      menuLabel={t('openMenu')}
      title={title}
      {...(crumb !== undefined && { crumb })}
      {...(badge !== undefined && { badge: <Badge>{badge}</Badge> })}
      actions={
        <>
          <LanguageSwitch />
          <ThemeSwitch initial={theme} />
        </>
      }
    />
  )
}
