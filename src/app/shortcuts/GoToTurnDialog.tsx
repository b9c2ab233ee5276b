import { useId, useState } from 'react'
import { useStops } from '../../state/current.ts'
import { seek } from '../../state/view.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

/** Asks for the number of a turn and selects its first stop. */
export function GoToTurnDialog({ onClose }: { readonly onClose: () => void }) {
  const stops = useStops()
  const turns = (stops.at(-1)?.turn.index ?? -1) + 1
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  const inputId = useId()
  const hintId = useId()

  function go(): void {
    const turn = /^\d{1,8}$/.test(text.trim()) ? Number(text) - 1 : undefined
    const stop = stops.find((stop) => stop.turn.index === turn)
    if (stop === undefined) {
      setWrong(true)
      return
    }
    seek(stop.index, stops.length)
    onClose()
  }

  return (
    <Dialog title="Go to turn" width="small" onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          go()
        }}
      >
        <label htmlFor={inputId} className="text-xs text-text-2">
          Turn, 1 to {turns}
        </label>
        <div className="mt-1 flex gap-2">
          <input
            id={inputId}
            data-autofocus
            inputMode="numeric"
            autoComplete="off"
            value={text}
            aria-invalid={wrong}
            aria-describedby={hintId}
            onChange={(event) => {
              setText(event.currentTarget.value)
              setWrong(false)
            }}
            className="h-7 min-w-0 flex-1 rounded-[6px] border border-line-strong bg-bg px-2 font-mono text-xs max-md:h-11"
          />
          <Button variant="primary" type="submit">
            Go
          </Button>
        </div>
        <p id={hintId} role="status" className="mt-1 min-h-5 text-xs text-error">
          {wrong ? `There is no such turn: this run has ${turns}.` : ''}
        </p>
      </form>
    </Dialog>
  )
}
