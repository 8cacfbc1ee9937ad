'use client'

import { ErrorState } from '@kilotoken/ui'
import type { TRPCClientErrorLike } from '@trpc/client'
import { useTranslations } from 'next-intl'
import type { AppRouter } from '../../server/app-router.ts'

/** A query that failed: in words, with the id under which the server logged it. */
export function QueryFailure({
  error,
  onRetry,
}: {
  error: TRPCClientErrorLike<AppRouter>
  onRetry: () => void
}) {
  const t = useTranslations('app.failure')
  const isAway = error.data?.code === 'SERVICE_UNAVAILABLE' || error.data === undefined || error.data === null
  const isUnknown = error.data?.code === 'NOT_FOUND'
  const id = error.data?.requestId
  return (
    <ErrorState
      title={isAway ? t('unavailable') : isUnknown ? t('unknown') : t('title')}
      text={isAway ? t('unavailableText') : isUnknown ? t('unknownText') : t('text')}
      {...(id !== undefined && { reference: t('reference', { id }) })}
      retryLabel={t('retry')}
      onRetry={onRetry}
    />
  )
}
