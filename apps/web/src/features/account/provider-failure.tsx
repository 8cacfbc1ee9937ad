import { Notice } from '@kilotoken/ui'
import { getTranslations } from 'next-intl/server'

const KNOWN = ['PROVIDER_EMAIL_UNVERIFIED', 'PROVIDER_NOT_INVITED', 'PROVIDER_NOT_LINKED'] as const

/** Why somebody came back from the identity provider without being signed in. `error` stands in the address. */
export async function ProviderFailure({ error }: { error: string }) {
  const t = await getTranslations('app.account')
  const known = KNOWN.find((code) => code === error)
  return (
    <Notice tone="error" isAnnounced>
      {known === undefined ? t('signIn.providerFailed') : t(`signIn.${known}`)}
    </Notice>
  )
}
