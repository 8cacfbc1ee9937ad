import { spawnSync } from 'node:child_process'

/**
 * LibreOffice, which works the workbook out as its reader's program would: that of OFFICE_PATH, else the installed one.
 *
 * @throws when there is none: a workbook that nobody opened is not checked
 */
export function officeProgram(): string {
  const named = process.env.OFFICE_PATH
  const candidates = named === undefined ? ['soffice', 'libreoffice'] : [named]
  const found = candidates.find(
    (program) => spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0,
  )
  if (found !== undefined) return found
  throw new Error(
    'The workbook is checked with LibreOffice Calc: install it, or set OFFICE_PATH to its program.',
  )
}
