import { KEPT_FORMATS } from '@kilotoken/db'
import { REPORT_FORMATS } from '@kilotoken/reports/sections'
import { TRPCError } from '@trpc/server'
import { answerFile } from '../answer-file.ts'
import type { ApiContext } from '../api-context.ts'
import { plainReportFileName, reportFileName } from './report-file-name.ts'

export type AskedFile = { team: string; run: string; format: string }

/**
 * A file of a report, to keep. Who may have it is decided anew each time, and the log says who took it.
 *
 * Always an attachment: what a plan is called stands in it, and a browser that showed it would do so at our address.
 */
export function answerReportFile(
  request: Request,
  { team, run, format: asked }: AskedFile,
  contextOf: (requestId: string) => Promise<ApiContext>,
): Promise<Response> {
  return answerFile(request, 'report.download', contextOf, async (api) => {
    const format = KEPT_FORMATS.find((each) => each === asked)
    if (format === undefined) throw new TRPCError({ code: 'NOT_FOUND' })
    const { content, ...about } = await api.report.download({ team, run, format })
    const file = { ...about, format }
    const name = encodeURIComponent(reportFileName(file))
    return {
      body: new Uint8Array(content),
      contentType: REPORT_FORMATS[format].mediaType,
      disposition: `attachment; filename="${plainReportFileName(file)}"; filename*=UTF-8''${name}`,
    }
  })
}
