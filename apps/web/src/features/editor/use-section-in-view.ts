'use client'

import { useEffect, useState } from 'react'

/** The part of the window, from its top, that the reader is taken to be looking at. */
const READING_ZONE = '-15% 0px -65% 0px'

/** Which of these sections the reader is at; undefined before the page has been laid out. */
export function useSectionInView(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState<string>()
  const list = ids.join(' ')
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.find((entry) => entry.isIntersecting)
        if (seen !== undefined) setCurrent(seen.target.id)
      },
      { rootMargin: READING_ZONE },
    )
    for (const id of list.split(' ')) {
      const section = document.getElementById(id)
      if (section !== null) observer.observe(section)
    }
    return () => observer.disconnect()
  }, [list])
  return current
}
