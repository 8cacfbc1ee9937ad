import { type AskedFile, answerReportFile } from '../../../../../../server/report/answer-report-file.ts'
import { requestContext } from '../../../../../../server/request-context.ts'

/** A file of a report. */
export async function GET(request: Request, { params }: { params: Promise<AskedFile> }): Promise<Response> {
  return answerReportFile(request, await params, requestContext)
}
