import type { ElementType, ReactNode } from 'react'
import styles from './button.module.css'

export type LinkButtonProps = {
  href: string
  children: ReactNode
  tone?: 'primary' | 'plain'
  /** What renders a link: the router's own component, so that a move does not reload the page. */
  linkAs?: ElementType
  /** The address is a file to keep. */
  isDownload?: boolean
  /** Opens beside the page, which stays. */
  isNewTab?: boolean
}

/** Looks like a Button and goes somewhere. What acts in place is a Button. */
export function LinkButton(props: LinkButtonProps) {
  const { href, children, tone = 'plain', linkAs: Link = 'a', isDownload, isNewTab = false } = props
  return (
    <Link
      className={styles.button}
      data-tone={tone}
      href={href}
      download={isDownload}
      {...(isNewTab && { target: '_blank', rel: 'noreferrer' })}
    >
      {children}
    </Link>
  )
}
