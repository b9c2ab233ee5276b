import { showBeside, swapRuns } from '../../../state/compare/choose.ts'
import { changeCompareView } from '../../../state/compare/compareView.ts'
import { showScreen } from '../../../state/view.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { ArrowLeft, ArrowLeftRight, Plus } from '../../../ui/icons.ts'
import { useBreakpoint } from '../../../ui/layout/useBreakpoint.ts'
import { Notices } from './Notices.tsx'
import { RunChoice } from './RunChoice.tsx'
import { useCompared } from './useCompared.ts'

const icon = { 'aria-hidden': true, size: 16, strokeWidth: 1.6 } as const
/** Characters of a name that there is room for. */
const ROOM = { wide: 30, narrow: 22, tablet: 16, phone: 7 } as const

/** Which runs are compared, and in which order. */
export function CompareBar() {
  const { a, others, beside } = useCompared()
  const room = useBreakpoint()
  const chars = ROOM[room]
  const isTable = others.length > 1 && beside === undefined
  const isPhone = room === 'phone'
  return (
    <>
      <IconButton
        label={others.length > 1 && !isTable ? 'Back to all runs' : 'Back to the run'}
        icon={<ArrowLeft {...icon} />}
        onClick={() => {
          if (others.length > 1 && !isTable) showBeside(undefined)
          else showScreen('trace')
        }}
      />
      <h1 className="shrink-0 pr-1 text-[13px] font-semibold max-md:sr-only">Compare</h1>
      <RunChoice side="a" run={a} chars={chars} />
      <IconButton
        label="Swap A and B"
        keys={['x']}
        disabled={beside === undefined}
        icon={<ArrowLeftRight {...icon} />}
        onClick={swapRuns}
      />
      <RunChoice
        side="b"
        run={beside}
        chars={chars}
        {...(isTable ? { text: `${others.length} runs` } : {})}
      />
      {others.length === 0 || isPhone ? null : (
        <Button variant="quiet" onClick={() => changeCompareView({ picking: 'more' })}>
          <Plus {...icon} size={14} />
          Add a run
        </Button>
      )}
      {a === undefined || beside === undefined || isPhone ? null : (
        <span className="ml-auto flex min-w-0 items-center gap-2 pl-2">
          <Notices a={a} b={beside} />
        </span>
      )}
    </>
  )
}
