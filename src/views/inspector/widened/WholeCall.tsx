import type { ReactElement, ReactNode } from 'react'
import { formatCount, formatDuration } from '../../../lib/text/format.ts'
import { timingOf } from '../../../model/figures/turnTiming.ts'
import type { Trajectory, Turn } from '../../../model/trajectory.ts'
import { changeSettings, useSettings } from '../../../state/settings.ts'
import { cx } from '../../../ui/cx.ts'
import { SplitPane } from '../../../ui/layout/SplitPane.tsx'
import { useBreakpoint } from '../../../ui/layout/useBreakpoint.ts'
import { CallFiles } from '../CallFiles.tsx'
import { MessagesTab } from '../messages/MessagesTab.tsx'
import { CallHeader } from './CallHeader.tsx'

interface WholeCallProps {
  /** The tab that is chosen: its part is marked. */
  readonly tab: 'messages' | 'request' | 'response'
  readonly run: string
  readonly drop: string
  readonly trajectory: Trajectory
  readonly turn: Turn
  readonly messages: number | undefined
}

const PANE = 'call-messages'
/** Prose of some fifty characters beside a tree; of some forty where there is less room. */
const MESSAGES_WIDTH = 440
const NARROW_WIDTH = 340

/** A call as a whole, where there is room: messages beside the request and the response. */
export function WholeCall(props: WholeCallProps): ReactElement {
  const { tab, run, drop, trajectory, turn, messages } = props
  const panes = useSettings((settings) => settings.panes)
  const isWide = useBreakpoint() === 'wide'
  const latency = timingOf(turn).model
  const call = { drop, trajectory, turn }
  return (
    <>
      <CallHeader trajectory={trajectory} turn={turn} />
      <SplitPane
        id="call"
        className="min-h-0 flex-1"
        onResized={(sizes) => changeSettings({ panes: { ...panes, ...sizes } })}
        panes={[
          {
            id: PANE,
            label: 'Width of the messages',
            size: panes[PANE] ?? (isWide ? MESSAGES_WIDTH : NARROW_WIDTH),
            min: 280,
            max: 720,
            content: (
              <Part name="Messages" marked={tab === 'messages'}>
                <MessagesTab
                  run={run}
                  drop={drop}
                  trajectory={trajectory}
                  turn={turn}
                  title={
                    <Title
                      name="Messages"
                      note={messages === undefined ? undefined : formatCount(messages)}
                    />
                  }
                />
              </Part>
            ),
          },
          {
            id: 'call-files',
            label: 'Width of the messages',
            min: 320,
            content: (
              <div className="grid h-full min-h-0 grid-rows-[3fr_2fr]">
                <Part name="Request" marked={tab === 'request'}>
                  <CallFiles {...call} which="request" title={<Title name="Request" />} />
                </Part>
                <Part name="Response" marked={tab === 'response'} below>
                  <CallFiles
                    {...call}
                    which="response"
                    title={
                      <Title
                        name="Response"
                        note={latency === undefined ? undefined : formatDuration(latency)}
                      />
                    }
                  />
                </Part>
              </div>
            ),
          },
        ]}
      />
    </>
  )
}

interface PartProps {
  readonly name: string
  readonly marked: boolean
  readonly below?: boolean
  readonly children: ReactNode
}

function Part({ name, marked, below = false, children }: PartProps): ReactElement {
  return (
    <section
      aria-label={name}
      className={cx(
        'relative flex h-full min-h-0 min-w-0 flex-col',
        below && 'border-t border-line',
      )}
    >
      {marked ? (
        <span aria-hidden className="absolute inset-x-0 top-0 z-10 h-0.5 bg-accent" />
      ) : null}
      {children}
    </section>
  )
}

function Title({ name, note }: { readonly name: string; readonly note?: string | undefined }) {
  return (
    <h3 className="flex shrink-0 items-center gap-2 text-[12px] leading-5">
      <span className="font-semibold text-text-1">{name}</span>
      {note === undefined ? null : <span className="text-[11px] text-text-3">{note}</span>}
    </h3>
  )
}
