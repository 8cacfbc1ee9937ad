export const dynamic = 'force-dynamic'

/** The process answers. Says nothing about what it depends on, so that a supervisor does not restart it for others. */
export function GET() {
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
}
