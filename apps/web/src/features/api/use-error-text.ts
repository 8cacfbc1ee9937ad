'use client'

import { TRPCClientError } from '@trpc/client'
import { useTranslations } from 'next-intl'
import type { AppRouter } from '../../server/app-router.ts'

/** A refusal as a page holds it: a domain code, and what its sentence names. */
export type Refusal = { code: string; params?: Readonly<Record<string, unknown>> }

const SECONDS_A_MINUTE = 60

/** Says why something was refused. What has no words of its own is said to have failed, never shown as a code. */
export function useErrorText(): (refusal: Refusal) => string {
  const t = useTranslations('app.errors')
  return ({ code, params = {} }) => {
    const key = code as Parameters<typeof t>[0]
    return t.has(key) ? t(key, valuesOf(params)) : t('UNAVAILABLE')
  }
}

/** What a call of the API was refused with; UNAVAILABLE when it was not answered, or not in a way a page can tell. */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof TRPCClientError)) return { code: 'UNAVAILABLE' }
  const { data } = error as TRPCClientError<AppRouter>
  return { code: data?.domainCode ?? 'UNAVAILABLE', params: data?.params ?? {} }
}

function valuesOf(params: Readonly<Record<string, unknown>>): Record<string, string | number> {
  const wait = typeof params.retryAfterSeconds === 'number' ? params.retryAfterSeconds : SECONDS_A_MINUTE
  const values: Record<string, string | number> = { minutes: Math.ceil(wait / SECONDS_A_MINUTE), maximum: 0 }
  for (const [name, value] of Object.entries(params))
    if (typeof value === 'string' || typeof value === 'number') values[name] = value
  return values
}
