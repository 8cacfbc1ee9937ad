import '@kilotoken/ui/styles.css'
import { messagesOf } from '@kilotoken/messages'
import { AppFrame, ToastProvider } from '@kilotoken/ui'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { connection } from 'next/server'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ApiProvider } from '../features/api/api-provider.tsx'
import { PageRail } from '../features/frame/page-rail.tsx'
import { THEME_COOKIE, themeOf } from '../theme/theme.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('app.frame')
  return {
    title: { default: t('product'), template: `%s · ${t('product')}` },
    description: t('description'),
    robots: { index: false },
  }
}

export const viewport: Viewport = { colorScheme: 'light dark', width: 'device-width', initialScale: 1 }

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page carries the nonce of its own response, so none may be made ahead of time.
  await connection()
  const t = await getTranslations('app.frame')
  const locale = await getLocale()
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme} suppressHydrationWarning>
      <body>
        <NextIntlClientProvider messages={{ app: messagesOf(locale).app }}>
          <ApiProvider>
            <ToastProvider label={t('toasts')} dismissLabel={t('dismiss')}>
              <AppFrame rail={<PageRail />} skipLabel={t('skip')} closeRailLabel={t('closeMenu')}>
                {children}
              </AppFrame>
            </ToastProvider>
          </ApiProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
