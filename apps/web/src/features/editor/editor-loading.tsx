'use client'

import { PageMain, Skeleton } from '@kilotoken/ui'
import type { TRPCClientErrorLike } from '@trpc/client'
import { useTranslations } from 'next-intl'
import type { AppRouter } from '../../server/app-router.ts'
import { QueryFailure } from '../api/query-failure.tsx'

export type EditorLoadingProps = {
  error?: TRPCClientErrorLike<AppRouter> | undefined
  onRetry?: () => void
}

/** In the editor's place until there is a plan to edit and an engine to work it out. */
export function EditorLoading({ error, onRetry }: EditorLoadingProps) {
  const t = useTranslations('app.editor')
  return (
    <PageMain>
      {error !== undefined && onRetry !== undefined ? (
        <QueryFailure error={error} onRetry={onRetry} />
      ) : (
        <div aria-busy="true">
          <p role="status" className="visually-hidden">
            {t('loading')}
          </p>
          {ROWS.map((key) => (
            <Skeleton key={key} shape="card" />
          ))}
        </div>
      )}
    </PageMain>
  )
}

const ROWS = [1, 2, 3, 4, 5]
