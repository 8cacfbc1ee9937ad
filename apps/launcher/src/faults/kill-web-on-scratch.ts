import { prepareDatabase } from '@kilotoken/db'
import { builtWeb } from '../build-web.ts'
import { openDataDirectory } from '../data-directory.ts'
import { freePort } from '../free-port.ts'
import { openPostgres } from '../postgres/postgres-server.ts'
import { webService } from '../product-services.ts'
import { rolePasswords } from '../role-passwords.ts'
import { scratchDataDirectory } from '../scratch-data-directory.ts'
import { readSettings } from '../settings.ts'
import { supervise } from '../supervise.ts'
import { type KillReport, killWeb } from './kill-web.ts'

/** `killWeb` on a database and a server of its own, which are gone afterwards. */
export async function killWebOnScratch(
  asked: { rounds: number; seed: number },
  shutdown: AbortSignal,
  report: (line: string) => void,
): Promise<KillReport> {
  const scratch = scratchDataDirectory()
  try {
    openDataDirectory(scratch.path)
    const { DATABASE_URL: _, HOST: __, PUBLIC_URL: ___, ...env } = process.env
    const port = String(await freePort())
    const settings = readSettings({ ...env, KILOTOKEN_DATA_DIR: scratch.path, PORT: port })
    const postgres = await openPostgres(scratch.path, report)
    const server = supervise(postgres.service, report)
    try {
      await server.up()
      const urls = await prepareDatabase({
        adminUrl: postgres.adminUrl,
        rolePasswords: rolePasswords(scratch.path),
      })
      const webServer = await builtWeb(scratch.path, shutdown, report)
      const web = webService({ settings, urls, webServer, untilDatabase: server.up })
      return await killWeb(web, { address: settings.address, urls }, asked, report)
    } finally {
      await server.stop()
    }
  } finally {
    scratch.remove()
  }
}
