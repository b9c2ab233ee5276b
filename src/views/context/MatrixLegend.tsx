import type { ContextScreens, InView } from '../../model/context/contextScreens.ts'

interface Entry {
  readonly state: InView
  readonly name: string
  readonly path: string
  readonly fill: string
}

/** The shapes of the cells, 12 pixels wide. */
const ENTRIES: readonly Entry[] = [
  { state: 'included', name: 'included', path: 'M0 1H12V9H0Z', fill: 'fill-chart-output' },
  {
    state: 'omitted',
    name: 'included, bytes left out of the file',
    path: 'M0 1H8.5L12 4.5V9H0Z',
    fill: 'fill-chart-input',
  },
  { state: 'replaced', name: 'replaced by words', path: 'M0 4H12V6H0Z', fill: 'fill-line-strong' },
]

/** What the shapes mean that this run has. */
export function MatrixLegend({ context }: { readonly context: ContextScreens }) {
  const states = new Set(context.screens.flatMap(({ spans }) => spans.map(({ state }) => state)))
  return (
    <ul className="flex flex-wrap gap-x-4 text-[12px] text-text-2">
      {ENTRIES.filter(({ state }) => states.has(state)).map(({ state, name, path, fill }) => (
        <li key={state} className="flex items-center gap-1.5">
          <svg aria-hidden width={12} height={10}>
            <path d={path} className={fill} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
