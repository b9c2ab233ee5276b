import { setFilter } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'

/** Why the list is empty, and the way back when a filter is the reason. */
export function NoTurns({ filtered }: { readonly filtered: boolean }) {
  return (
    <div className="flex flex-col items-start gap-2 px-3 py-4 text-xs text-text-2">
      {filtered ? 'No turn of this kind.' : 'This run has no turns.'}
      {filtered && (
        <Button size="small" variant="outline" onClick={() => setFilter('all')}>
          Show all turns
        </Button>
      )}
    </div>
  )
}
