'use client'

import { Badge, Button, FormActions, ListTable, Notice, useToast } from '@kilotoken/ui'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../api/use-api.ts'
import { type Refusal, refusalOf, useErrorText } from '../api/use-error-text.ts'
import { Moment } from '../time/moment.tsx'
import styles from './account-page.module.css'
import { browserOf } from './browser-of.ts'

/** Where the reader is signed in, and how to end it there. */
export function SessionsList() {
  const t = useTranslations('app.account.page')
  const errorText = useErrorText()
  const toast = useToast()
  const api = useTRPC().account
  const cache = useQueryClient()
  const { data: sessions } = useSuspenseQuery(api.sessions.queryOptions())
  const revoke = useMutation(api.revokeSession.mutationOptions())
  const revokeOthers = useMutation(api.revokeOtherSessions.mutationOptions())
  const [refusal, setRefusal] = useState<Refusal>()

  const end = async (act: () => Promise<unknown>, said: string) => {
    setRefusal(undefined)
    try {
      await act()
      toast({ text: said })
    } catch (error) {
      setRefusal(refusalOf(error))
    }
    await cache.invalidateQueries(api.sessions.queryFilter())
  }

  const rows = sessions.map((session) => {
    const browser = browserOf(session.agent)
    return {
      key: session.id,
      cells: {
        where: (
          <span className={styles.where}>
            {browser === undefined ? t('unknownBrowser') : t('browserOn', browser)}
            {session.isCurrent && <Badge>{t('thisOne')}</Badge>}
          </span>
        ),
        address: session.address,
        lastSeen: <Moment at={session.lastSeenAt} />,
        began: <Moment at={session.createdAt} />,
      },
      actions: !session.isCurrent && (
        <Button
          onPress={() => end(() => revoke.mutateAsync({ session: session.id }), t('revoked'))}
          isPending={revoke.isPending && revoke.variables?.session === session.id}
        >
          {t('revoke')}
        </Button>
      ),
    }
  })
  return (
    <>
      {refusal !== undefined && (
        <Notice tone="error" isAnnounced>
          {errorText(refusal)}
        </Notice>
      )}
      <ListTable
        caption={t('sessionsCaption')}
        columns={[
          { key: 'where', label: t('where') },
          { key: 'address', label: t('address') },
          { key: 'lastSeen', label: t('lastSeen') },
          { key: 'began', label: t('began') },
        ]}
        rows={rows}
        actionsLabel={t('rowActions')}
      />
      {sessions.length > 1 && (
        <FormActions>
          <Button
            onPress={() => end(() => revokeOthers.mutateAsync(), t('othersRevoked'))}
            isPending={revokeOthers.isPending}
          >
            {t('revokeOthers')}
          </Button>
        </FormActions>
      )}
    </>
  )
}
