import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { errorReport } from '../errorReport.ts'

interface BrokenPaneProps {
  readonly part: string
  readonly error: unknown
  readonly onRetry: () => void
}

/** Stands where a part of the screen failed; the report holds nothing of the run. */
export function BrokenPane({ part, error, onRetry }: BrokenPaneProps) {
  const report = errorReport(part, error)
  return (
    <div className="h-full overflow-auto p-3">
      <Notice
        tone="error"
        role="alert"
        title={`${part} failed`}
        actions={
          <>
            <Button size="small" onClick={onRetry}>
              Try again
            </Button>
            <Button size="small" onClick={() => void navigator.clipboard.writeText(report)}>
              Copy report
            </Button>
            <Button size="small" onClick={() => location.reload()}>
              Reload the page
            </Button>
          </>
        }
      >
        <p>This is a fault of the viewer, not of your run. The rest of the screen still works.</p>
        <pre className="mt-2 max-h-40 overflow-auto font-mono text-[11.5px] whitespace-pre-wrap">
          {report}
        </pre>
      </Notice>
    </div>
  )
}
