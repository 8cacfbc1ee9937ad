import Link from 'next/link'
import type { ComponentProps } from 'react'

/** A link of a list. A list has dozens of them, so none is fetched before it is asked for, and the page stays where it is. */
export function ListLink(props: ComponentProps<typeof Link>) {
  return <Link prefetch={false} scroll={false} {...props} />
}
