const KEY = 'kilotoken.invitation'

/**
 * The secret of an invitation while its holder is away signing in: in this tab alone, and never in an address that a
 * server sees.
 */
export const keptInvitation = {
  keep: (secret: string) => window.sessionStorage.setItem(KEY, secret),
  read: () => window.sessionStorage.getItem(KEY) ?? '',
  forget: () => window.sessionStorage.removeItem(KEY),
}
