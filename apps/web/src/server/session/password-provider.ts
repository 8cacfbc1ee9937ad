import { signInWithPassword } from '@kilotoken/db'
import credentials from 'next-auth/providers/credentials'
import { z } from 'zod'
import { textInput } from '../text-input.ts'
import { beginSession } from './begin-session.ts'

const input = z.object({ email: textInput(320), password: textInput(1000) })

/** Address and password, by POST only. */
export function passwordProvider() {
  return credentials({
    id: 'password',
    credentials: {},
    authorize: (sent) =>
      beginSession((database, origin) => signInWithPassword(database, { ...input.parse(sent), ...origin })),
  })
}
