import { postAuth } from './post-auth.ts'

/** Signs out and leaves for the sign-in page with nothing of the session left in memory. */
export async function signOut(): Promise<void> {
  await postAuth('signout')
  window.location.assign('/sign-in')
}
