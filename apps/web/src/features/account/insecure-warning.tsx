import { Notice } from '@kilotoken/ui'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { isHttps } from '../../server/session/is-https.ts'
import { isLoopbackHost } from './is-loopback-host.ts'

/** Says so, for as long as it is so, when what is typed here travels readable. */
export async function InsecureWarning() {
  const host = (await headers()).get('host')
  if (isHttps() || isLoopbackHost(host)) return null
  const t = await getTranslations('app.account')
  return <Notice tone="warn">{t('insecure')}</Notice>
}
