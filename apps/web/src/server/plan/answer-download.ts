import { answerFile } from '../answer-file.ts'
import type { ApiContext } from '../api-context.ts'

export type AskedVersion = { team: string; plan: string; version: string }

/** A version of a plan as a file, exactly the bytes that were saved. */
export function answerDownload(
  request: Request,
  { team, plan, version }: AskedVersion,
  contextOf: (requestId: string) => Promise<ApiContext>,
): Promise<Response> {
  return answerFile(request, 'plan.export', contextOf, async (api) => {
    const { document, fileName } = await api.plan.export({ team, plan, version: Number(version) })
    return {
      body: document,
      contentType: 'application/yaml; charset=utf-8',
      disposition: `attachment; filename="plan.yaml"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    }
  })
}
