import { loadReadiness } from '@kilotoken/db'
import { readinessReport } from '../../server/readiness-report.ts'
import { webDatabase } from '../../server/web-database.ts'

export const dynamic = 'force-dynamic'

/** 200 when a request would be served whole: database, migrations and worker are good. Else 503 and which is not. */
export async function GET() {
  const report = readinessReport(await loadReadiness(webDatabase()))
  return Response.json(report, { status: report.ready ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
