import { answerRequest } from '../../../../server/answer-request.ts'
import { requestContext } from '../../../../server/request-context.ts'

export const dynamic = 'force-dynamic'

function handle(request: Request): Response | Promise<Response> {
  return answerRequest(request, requestContext)
}

export { handle as GET, handle as POST }
