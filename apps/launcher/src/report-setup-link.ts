import { close, connect, isConnectionLost, issueSetupLink } from '@kilotoken/db'
import { say } from './say.ts'

/**
 * Prints a fresh link for making the first account, as long as there is none.
 *
 * The secret stands behind the #, which browsers keep to themselves: it reaches no log of a server or a proxy.
 */
export async function reportSetupLink(
  { appUrl, address }: { appUrl: string; address: string },
  report: (line: string) => void,
): Promise<void> {
  const database = connect(appUrl, { max: 1, applicationName: 'kilotoken-launcher' })
  try {
    const secret = await issueSetupLink(database)
    if (secret === undefined) return
    report(`\n${say('run.firstAccount')}`)
    report(`${address}/set-up#${secret}`)
    report(say('run.newSetupLink'))
  } catch (error) {
    // The supervisor is about to bring the database back; what runs must not end over a line on the screen.
    if (!isConnectionLost(error)) throw error
    report('\nThe database went away before a set-up link could be made: stop and start again for one.')
  } finally {
    await close(database)
  }
}
