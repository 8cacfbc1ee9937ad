import { LaunchError } from '../launch-error.ts'
import { installDebianPackage } from './install-debian-package.ts'
import { startingProgram, startsUp } from './starting-program.ts'

const installedNames = ['soffice', 'libreoffice']
const installedPaths = ['/Applications/LibreOffice.app/Contents/MacOS/soffice']

/**
 * Path of a LibreOffice with Calc that starts: OFFICE_PATH, an installed one, Debian's package when root.
 *
 * @throws LaunchError when none can be had
 */
export async function findOffice(shutdown: AbortSignal): Promise<string> {
  const named = process.env.OFFICE_PATH
  if (named) {
    if (startsUp(named)) return named
    throw new LaunchError(
      `OFFICE_PATH=${named} does not start: set it to a LibreOffice that does, or unset it.`,
    )
  }
  const found = installedOffice() ?? (await fromDebian(shutdown))
  if (found) return found
  throw new LaunchError(
    'The workbook of a report is checked with LibreOffice Calc and it could not be installed: install LibreOffice, or set OFFICE_PATH to its program.',
  )
}

function installedOffice(): string | undefined {
  return startingProgram(installedNames, installedPaths)
}

async function fromDebian(shutdown: AbortSignal): Promise<string | undefined> {
  const isInstalled = await installDebianPackage(['libreoffice-calc-nogui'], 'LibreOffice Calc', shutdown)
  return isInstalled ? installedOffice() : undefined
}
