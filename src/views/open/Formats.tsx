import { useState } from 'react'
import { FORMATS } from '../../model/trajectory.ts'
import { formatLabels } from '../shared/formatLabels.ts'
import { DetectionDialog } from './DetectionDialog.tsx'
import { layouts } from './formatTable.ts'

/** What can be opened today. */
export function Formats() {
  const [explained, setExplained] = useState(false)
  return (
    <section aria-labelledby="formats" className="border-t border-line pt-3 text-xs">
      <header className="mb-2 flex items-baseline justify-between gap-4">
        <h2 id="formats" className="font-[550] text-text-1">
          Supported formats
        </h2>
        <button
          type="button"
          className="cursor-pointer rounded-[3px] text-accent hover:underline max-md:min-h-11"
          onClick={() => setExplained(true)}
        >
          How runs are detected
        </button>
      </header>
      <table className="w-full text-left">
        <thead className="sr-only">
          <tr>
            <th scope="col">Format</th>
            <th scope="col">Written by</th>
            <th scope="col">Looks like</th>
          </tr>
        </thead>
        <tbody>
          {FORMATS.flatMap((format) =>
            layouts[format].map((layout, index) => (
              <tr key={layout.writer}>
                {index === 0 ? (
                  <th
                    scope="rowgroup"
                    rowSpan={layouts[format].length}
                    className="w-16 py-0.5 align-top font-[550] text-text-1"
                  >
                    {formatLabels[format]}
                  </th>
                ) : null}
                <td className="py-0.5 pr-4 whitespace-nowrap text-text-2">{layout.writer}</td>
                <td className="py-0.5 font-mono text-text-3 [overflow-wrap:anywhere]">
                  {layout.looksLike}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      {explained ? <DetectionDialog onClose={() => setExplained(false)} /> : null}
    </section>
  )
}
