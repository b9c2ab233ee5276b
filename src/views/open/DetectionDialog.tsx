import { FORMATS } from '../../model/trajectory.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { formatLabels } from '../shared/formatLabels.ts'
import { layouts } from './formatTable.ts'

/** What is looked for in a drop. */
export function DetectionDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="How runs are detected" onClose={onClose}>
      <div className="grid gap-3 text-text-2">
        <p>
          Names are listed first, at any depth, inside folders and zips alike (a zip inside the drop
          is opened too). Content is read only where names do not decide. Every run that is found
          becomes a row; one run alone opens directly.
        </p>
        {FORMATS.map((format) => (
          <dl key={format} className="grid gap-2">
            {layouts[format].map((layout) => (
              <div key={layout.writer}>
                <dt className="font-[550] text-text-1">
                  {formatLabels[format]}: {layout.writer}
                </dt>
                <dd>{layout.detectedBy}</dd>
              </div>
            ))}
          </dl>
        ))}
        <p>
          When a folder is not recognised, or is taken for the wrong thing, Open as… reads it with
          the format that you name.
        </p>
      </div>
    </Dialog>
  )
}
