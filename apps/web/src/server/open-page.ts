import { TRPCError } from '@trpc/server'
import { notFound, redirect } from 'next/navigation'

/**
 * What a page cannot do without. Somebody who is signed out signs in first and comes back to `path`; what is not there,
 * or not theirs, is the page for addresses that lead nowhere.
 */
export async function openPage<Answer>(path: string, load: () => Promise<Answer>): Promise<Answer> {
  try {
    return await load()
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    if (error.code === 'UNAUTHORIZED') redirect(`/sign-in?next=${encodeURIComponent(path)}`)
    if (NOWHERE.has(error.code)) notFound()
    throw error
  }
}

const NOWHERE: ReadonlySet<TRPCError['code']> = new Set(['NOT_FOUND', 'FORBIDDEN', 'BAD_REQUEST'])
