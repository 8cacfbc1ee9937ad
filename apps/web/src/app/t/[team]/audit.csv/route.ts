import { getLocale } from 'next-intl/server'
import { filterOf, readLogAddress } from '../../../../features/audit/log-address.ts'
import { answerLogFile } from '../../../../server/audit/answer-log-file.ts'
import { requestContext } from '../../../../server/request-context.ts'

/** The log as a file: the entries that the query of the address asks for, as on the page of the log. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ team: string }> },
): Promise<Response> {
  const { team } = await params
  const filter = filterOf(readLogAddress(Object.fromEntries(new URL(request.url).searchParams)))
  return answerLogFile(request, { team, filter, locale: await getLocale() }, requestContext)
}
