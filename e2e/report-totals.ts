import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A decimal string in hundredths, without floating point. */
function cents(amount: string): bigint {
  return BigInt(amount.replace('.', ''))
}

/** What a strategy of a report comes to in cents, added up from the rows of its CSV. */
export function csvTotal(csv: Uint8Array, strategy: string): bigint {
  const rows: Record<string, string>[] = parse(strFromU8(csv), { columns: true, bom: true })
  return rows
    .filter((row) => row.strategy === strategy && row.counted === 'true')
    .reduce((sum, { amount = '' }) => sum + cents(amount), 0n)
}

/** What a strategy comes to in cents, added up from the costs in the JSON. */
export function jsonTotal(json: Uint8Array, strategy: string): bigint {
  const { costs } = JSON.parse(strFromU8(json))
  return costs
    .filter((cost: { strategy: string; isCounted: boolean }) => cost.strategy === strategy && cost.isCounted)
    .flatMap(({ months }: { months: { amount: string }[] }) => months)
    .reduce((sum: bigint, { amount }: { amount: string }) => sum + cents(amount), 0n)
}

/**
 * What the strategy at this place comes to in cents, by the workbook: on the sheet of its months, the sums over whole
 * columns are worked out anew from the cells they name, but for the last, which sums up the others.
 */
export function workbookTotal(workbook: Uint8Array, place: number): bigint {
  const sheet = strFromU8(unzipSync(workbook)[`xl/worksheets/sheet${3 + place}.xml`] ?? new Uint8Array(0))
  const cells = new Map<string, bigint>()
  for (const [, address = '', amount = ''] of sheet.matchAll(
    /<c r="([A-Z]+\d+)" s="\d+"><v>([-\d.]+)<\/v>/gu,
  ))
    cells.set(address, BigInt(Math.round(Number(amount) * 100)))
  const columns = [...sheet.matchAll(/<f>ROUND\(SUM\(([A-Z]+)(\d+):\1(\d+)\),2\)<\/f>/gu)]
    .filter(([, , from, to]) => from !== to)
    .slice(0, -1)
  if (columns.length === 0) throw new Error('The workbook has no sums over columns.')
  let total = 0n
  for (const [, column = '', from = '', to = ''] of columns)
    for (let row = Number(from); row <= Number(to); row++) total += cells.get(`${column}${row}`) ?? 0n
  return total
}

/** All text of a PDF, as a reader's program finds it. */
export async function pdfText(pdf: Uint8Array): Promise<string> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 })
  const document = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  await task.destroy()
  return pages.join('\n')
}
