'use client'

import { Button, Notice, useToast } from '@kilotoken/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { type Refusal, refusalOf, useErrorText } from '../api/use-error-text.ts'
import styles from './account-page.module.css'
import { ProviderButton } from './provider-button.tsx'

type Props = {
  provider: { name: string | undefined; issuer: string }
  isLinked: boolean
  /** Without one unlinking would leave no way in. */
  hasPassword: boolean
  /** Why linking was refused, when the provider has just sent the reader back. */
  refused: string | undefined
}

/** The reader's account at the identity provider: linked or not, and the way to change it. */
export function ProviderSection({ provider, isLinked, hasPassword, refused }: Props) {
  const t = useTranslations('app.account')
  const name = provider.name ?? t('signIn.providerDefault')
  const errorText = useErrorText()
  const toast = useToast()
  const api = useTRPC().account
  const cache = useQueryClient()
  const unlink = useMutation(api.unlinkProvider.mutationOptions())
  const [refusal, setRefusal] = useState<Refusal | undefined>(
    refused === undefined ? undefined : { code: refused },
  )

  const press = async () => {
    setRefusal(undefined)
    try {
      await unlink.mutateAsync({ issuer: provider.issuer })
      await cache.invalidateQueries(api.me.queryFilter())
      toast({ text: t('page.unlinked') })
    } catch (error) {
      setRefusal(refusalOf(error))
    }
  }

  return (
    <div className={styles.column}>
      {refusal !== undefined && (
        <Notice tone="error" isAnnounced>
          {errorText(refusal)}
        </Notice>
      )}
      <p>{isLinked ? t('page.linked', { name }) : t('page.notLinked', { name })}</p>
      {!isLinked && <ProviderButton label={t('page.link', { name })} callbackUrl="/account" />}
      {isLinked && hasPassword && (
        <Button onPress={press} isPending={unlink.isPending}>
          {t('page.unlink')}
        </Button>
      )}
    </div>
  )
}
