import { type AskedVersion, answerDownload } from '../../../../../../../../server/plan/answer-download.ts'
import { requestContext } from '../../../../../../../../server/request-context.ts'

/** The version's text as a file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<AskedVersion> },
): Promise<Response> {
  return answerDownload(request, await params, requestContext)
}
