import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll } from 'vitest'
import { officeProgram } from './office-program.ts'

const folder = mkdtempSync(join(tmpdir(), 'kilotoken-office-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Commas, double quotes, UTF-8, values as they are and not as they are shown, formulas worked out, every sheet. */
const CSV_FILTER = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'

/** Every sheet of a workbook as LibreOffice works it out, in the order of the workbook's names. */
export function officeWorkbook(bytes: Uint8Array): ReadonlyMap<string, readonly (readonly string[])[]> {
  const own = mkdtempSync(join(folder, 'book-'))
  const file = join(own, 'report.xlsx')
  writeFileSync(file, bytes)
  const profile = pathToFileURL(join(own, 'profile')).href
  const { status, stderr } = spawnSync(
    officeProgram(),
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--norestore',
      '--convert-to',
      CSV_FILTER,
      '--outdir',
      own,
      file,
    ],
    { encoding: 'utf8', timeout: 110_000 },
  )
  if (status !== 0) throw new Error(`LibreOffice did not read the workbook: ${stderr}`)
  return new Map(
    readdirSync(own)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => [
        name.slice('report-'.length, -'.csv'.length),
        parse(readFileSync(join(own, name)), { relax_column_count: true }) as string[][],
      ]),
  )
}
