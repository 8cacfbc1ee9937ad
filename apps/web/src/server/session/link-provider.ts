import { signInWithLink } from '@kilotoken/db'
import credentials from 'next-auth/providers/credentials'
import { z } from 'zod'
import { linkSecretInput } from '../account/account-input.ts'
import { beginSession } from './begin-session.ts'

const input = z.object({ secret: linkSecretInput })

/** The secret of a link that was mailed, by POST only: programs that check mails open what is in them. */
export function linkProvider() {
  return credentials({
    id: 'link',
    credentials: {},
    authorize: (sent) =>
      beginSession((database, origin) => signInWithLink(database, { ...input.parse(sent), ...origin })),
  })
}
