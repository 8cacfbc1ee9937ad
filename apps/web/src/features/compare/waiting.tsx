import { Skeleton } from '@kilotoken/ui'

/** The place of something that is being worked out, and what that is. */
export function Waiting({
  text,
  shapes,
}: {
  text: string
  shapes: readonly ('headline' | 'row' | 'chart')[]
}) {
  return (
    <div aria-busy="true">
      <p role="status" className="visually-hidden">
        {text}
      </p>
      {shapes.map((shape, index) => (
        <Skeleton key={`${shape}/${index}`} shape={shape} />
      ))}
    </div>
  )
}
