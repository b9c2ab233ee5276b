import { Fragment, useRef } from 'react'
import type { ReactNode, Ref } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import type { PanelImperativeHandle } from 'react-resizable-panels'
import { cx } from '../cx.ts'

export interface Pane {
  readonly id: string
  /** Name of the separator before it. */
  readonly label: string
  /** Pixels; absent for the pane that takes the rest. */
  readonly size?: number
  readonly min?: number
  readonly max?: number
  readonly handle?: Ref<PanelImperativeHandle | null>
  readonly content: ReactNode
}

interface SplitPaneProps {
  readonly id: string
  readonly panes: readonly Pane[]
  /** After a resize by the person: pixels by pane id, the pane that takes the rest left out. */
  readonly onResized: (sizes: Readonly<Record<string, number>>) => void
  readonly className?: string
}

/** Panes side by side; those with a size keep it in pixels when the window changes. */
export function SplitPane({ id, panes, onResized, className }: SplitPaneProps) {
  const group = useRef<HTMLDivElement>(null)

  function report(layout: Readonly<Record<string, number>>): void {
    const width = group.current?.clientWidth ?? 0
    const sized = panes.filter((pane) => pane.size !== undefined)
    onResized(
      Object.fromEntries(
        sized.map((pane) => [pane.id, Math.round(((layout[pane.id] ?? 0) * width) / 100)]),
      ),
    )
  }

  return (
    <Group
      id={id}
      elementRef={group}
      className={cx('min-h-0', className)}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (isUserInteraction) report(layout)
      }}
    >
      {panes.map((pane, index) => (
        <Fragment key={pane.id}>
          {index === 0 ? null : (
            <Separator
              aria-label={pane.label}
              className="w-px bg-line hover:bg-line-strong focus-visible:bg-accent data-[separator=active]:bg-accent"
            />
          )}
          <Panel
            id={pane.id}
            {...(pane.size === undefined
              ? {}
              : { defaultSize: pane.size, groupResizeBehavior: 'preserve-pixel-size' as const })}
            {...(pane.min === undefined ? {} : { minSize: pane.min })}
            {...(pane.max === undefined ? {} : { maxSize: pane.max })}
            {...(pane.handle === undefined ? {} : { panelRef: pane.handle })}
            className="min-w-0"
          >
            {pane.content}
          </Panel>
        </Fragment>
      ))}
    </Group>
  )
}
