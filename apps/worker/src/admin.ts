import { close, connect, isConnectionLost } from '@kilotoken/db'
import { environmentLocale, translate } from '@kilotoken/messages'
import { readAdminEnvironment } from './admin/read-admin-environment.ts'
import { runAdmin } from './admin/run-admin.ts'

const { appUrl, backupUrl, address } = readAdminEnvironment(process.env)
const client = { max: 1, applicationName: 'kilotoken-admin' }
const [app, backup] = [connect(appUrl, client), connect(backupUrl, client)]
const say = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
  translate(environmentLocale(process.env), `admin.${key}`, values)

try {
  const print = (line: string) => process.stdout.write(`${line}\n`)
  process.exitCode = await runAdmin(process.argv.slice(2), { app, backup, address, say, print })
} catch (error) {
  if (!isConnectionLost(error)) throw error
  process.stderr.write(`${say('databaseAway')}\n`)
  process.exitCode = 1
} finally {
  await Promise.all([close(app), close(backup)])
}
