import { ArrowRight } from '../../ui/icons.ts'
import { oneLine } from '../../lib/text/text.ts'
import { Button } from '../../ui/Button.tsx'

interface DetailHeadProps {
  readonly title: string
  /** Of the run, where several are looked at. */
  readonly name: string | undefined
  readonly action: string
  readonly onGo: () => void
}

/** What the detail is of, and the way to its turn. */
export function DetailHead({ title, name, action, onGo }: DetailHeadProps) {
  return (
    <div className="mb-2 flex items-center gap-2">
      <div className="min-w-0 flex-1">
        <h3 className="truncate text-[14px] leading-5 font-semibold">{title}</h3>
        {name === undefined ? null : (
          <p className="truncate text-[11px] text-text-2">{oneLine(name, 200)}</p>
        )}
      </div>
      <Button onClick={onGo}>
        {action}
        <ArrowRight aria-hidden size={14} strokeWidth={1.6} />
      </Button>
    </div>
  )
}
