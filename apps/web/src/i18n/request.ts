import { messagesOf } from '@kilotoken/messages'
import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { chooseLocale } from './choose-locale.ts'
import { LOCALE_COOKIE } from './locale-cookie.ts'

export default getRequestConfig(async () => {
  const locale = chooseLocale(
    (await cookies()).get(LOCALE_COOKIE)?.value,
    (await headers()).get('accept-language'),
  )
  return { locale, messages: messagesOf(locale), timeZone: 'UTC' }
})
