import { oneLine } from '../../../lib/text/text.ts'
import { differencesOf } from '../../../model/compare/differences.ts'
import type { Difference } from '../../../model/compare/differences.ts'
import type { Trajectory } from '../../../model/trajectory.ts'
import { usePairZoom } from '../../../state/compare/pairZoom.ts'
import type { Run } from '../../../state/session.ts'
import { taskWords } from './taskWords.ts'

interface NoticesProps {
  readonly a: Run
  readonly b: Run
}

/** What makes a comparison an uneven one, in words. */
export function Notices({ a, b }: NoticesProps) {
  const sizes = usePairZoom((zoom) => zoom.sizes)
  if (a.trajectory === undefined || b.trajectory === undefined) return null
  const texts = [taskText(a.trajectory, b.trajectory), sizesText(sizes)].filter(
    (text) => text !== undefined,
  )
  return texts.map((text) => (
    <span
      key={text}
      title={text}
      data-testid="compare-notice"
      className="min-w-0 truncate rounded-[4px] border border-line-strong px-2 text-[11px] leading-[18px] text-text-2"
    >
      {text}
    </span>
  ))
}

function taskText(a: Trajectory, b: Trajectory): string | undefined {
  const task = differencesOf(a, b).find(isTask)
  if (task === undefined) return undefined
  if (task.a === undefined || task.b === undefined)
    return `only ${task.a === undefined ? 'B' : 'A'} records its task`
  const [one, other] = taskWords(oneLine(a.task ?? '', 400), oneLine(b.task ?? '', 400))
  return `tasks differ: "${one}" and "${other}"`
}

function isTask({ kind }: Difference): boolean {
  return kind === 'task'
}

function sizesText(
  sizes:
    | {
        readonly a: { readonly width: number; readonly height: number }
        readonly b: { readonly width: number; readonly height: number }
      }
    | undefined,
): string | undefined {
  if (sizes === undefined) return undefined
  const { a, b } = sizes
  if (a.width === b.width && a.height === b.height) return undefined
  return `screens differ: ${a.width}×${a.height} and ${b.width}×${b.height}`
}
