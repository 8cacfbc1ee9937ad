import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy } from './server/content-security-policy.ts'
import { filePolicy } from './server/file-policy.ts'
import { securityHeaders } from './server/security-headers.ts'

/** Headers and the page's nonce, nothing else: who may see what is decided where the data is read. */
export function proxy(request: NextRequest): NextResponse {
  // No server function exists here; a request that could call one, by its header or as a form that a page is sent, is
  // refused before its body is read.
  const { pathname } = request.nextUrl
  if (request.method === 'POST' && (request.headers.has('next-action') || !pathname.startsWith('/api/'))) {
    return withHeaders(new NextResponse(null, { status: 404 }), request, contentSecurityPolicy())
  }
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentSecurityPolicy(nonce)
  // The framework reads the nonce for its own scripts from this request header.
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const sent = filePolicy(pathname) ?? policy
  return withHeaders(NextResponse.next({ request: { headers } }), request, sent)
}

function withHeaders(response: NextResponse, request: NextRequest, policy: string): NextResponse {
  response.headers.set('content-security-policy', policy)
  for (const [name, value] of securityHeaders(isHttps(request))) response.headers.set(name, value)
  if (!request.nextUrl.pathname.startsWith('/_next/static/'))
    response.headers.set('cache-control', 'no-store')
  return response
}

function isHttps(request: NextRequest): boolean {
  return request.headers.get('x-forwarded-proto') === 'https' || request.nextUrl.protocol === 'https:'
}
