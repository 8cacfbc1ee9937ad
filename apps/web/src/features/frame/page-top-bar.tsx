import { Badge, type Crumb, TopBar } from '@kilotoken/ui'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { THEME_COOKIE, themeOf } from '../../theme/theme.ts'
import { ThemeSwitch } from '../../theme/theme-switch.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { PageLink } from './page-link.tsx'

export type PageTopBarProps = {
  crumbs?: readonly Crumb[]
  title: string
  badge?: string
  /** What became of the reader's work. */
  status?: ReactNode
  tools?: ReactNode
  /** The page's one primary action. */
  primary?: ReactNode
}

/** The top bar of every page, with the two switches that belong to no page. */
export async function PageTopBar({ title, badge, ...page }: PageTopBarProps) {
  const t = await getTranslations('app.frame')
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <TopBar
      menuLabel={t('openMenu')}
      title={title}
      linkAs={PageLink}
      {...page}
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
