'use client'

import Link from 'next/link'
import type { ComponentProps } from 'react'

/** The framework's link as something a server component may hand to a client one; its own is a plain function there. */
export function PageLink(props: ComponentProps<typeof Link>) {
  return <Link {...props} />
}
