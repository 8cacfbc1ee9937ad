import { KEPT_FORMATS } from '@kilotoken/db'
import { REPORT_FORMATS } from '@kilotoken/reports/sections'
import { TRPCError } from '@trpc/server'
import { answerFile } from '../answer-file.ts'
import type { ApiContext } from '../api-context.ts'
import { plainReportFileName, reportFileName } from './report-file-name.ts'

export type AskedFile = { team: string; run: string; format: string }

/**
 * A file of a report, to keep, or with `?show` a PDF to look at. Who may have it is decided anew each time, and the log
 * says who took it.
 *
 * Anything but a PDF is always an attachment: what a plan is called stands in it, and a browser that showed it would do so
 * at our address. A PDF is drawn by the browser's viewer, and the policy of a file leaves it nothing else to do.
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
    const isShown = format === 'pdf' && new URL(request.url).searchParams.has('show')
    return {
      body: new Uint8Array(content),
      contentType: REPORT_FORMATS[format].mediaType,
      disposition: `${isShown ? 'inline' : 'attachment'}; filename="${plainReportFileName(file)}"; filename*=UTF-8''${name}`,
    }
  })
}
