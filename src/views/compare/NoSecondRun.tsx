import { runsOfOneTask } from '../../model/compare/sameTask.ts'
import { compareRuns } from '../../state/compare/choose.ts'
import { changeCompareView } from '../../state/compare/compareView.ts'
import { useChosen } from '../../state/compare/chosen.ts'
import { choose } from '../../state/opening/openFrom.ts'
import { useSession } from '../../state/session.ts'
import { oneLine } from '../../lib/text/text.ts'
import { showScreen, useView } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { GitCompare } from '../../ui/icons.ts'

/** Nothing to compare with yet: where a second run can come from. */
export function NoSecondRun() {
  const awaited = useChosen((chosen) => chosen.awaited)
  const hasOthers = useSession(({ runs }) => runs.length > 1)
  const run = useView((view) => view.run)
  const task = useSession(({ runs }) =>
    runsOfOneTask(runs, ({ summary }) => summary)
      .find((group) => group.some(({ key }) => key === run))
      ?.map(({ key }) => key)
      .join('\n'),
  )
  const [first] = awaited
  const title =
    first === undefined
      ? hasOthers
        ? 'Choose a run to compare with'
        : 'A second run is needed'
      : `The link compares with ${oneLine(first.run ?? '', 80)}, which is not open yet`
  return (
    <EmptyState
      icon={<GitCompare aria-hidden size={20} strokeWidth={1.6} />}
      title={title}
      actions={
        <>
          {hasOthers ? (
            <Button variant="primary" onClick={() => changeCompareView({ picking: 'b' })}>
              Choose a run
            </Button>
          ) : null}
          {task === undefined ? null : (
            <Button onClick={() => compareRuns(task.split('\n'))}>
              All {task.split('\n').length} runs of this task
            </Button>
          )}
          <Button onClick={() => void choose('folder')}>Open a folder</Button>
          <Button onClick={() => void choose('files')}>Open files</Button>
          {hasOthers ? (
            <Button variant="quiet" onClick={() => showScreen('library')}>
              Library
            </Button>
          ) : null}
        </>
      }
    >
      {hasOthers
        ? 'Any two runs can stand side by side, of any formats and from different drops. In the library several can be marked at once.'
        : 'Drop another folder, zip or file anywhere on this page: what is open stays open. Then come back here.'}
    </EmptyState>
  )
}
