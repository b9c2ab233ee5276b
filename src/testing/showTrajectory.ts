import type { Trajectory } from '../model/trajectory.ts'
import { useSession } from '../state/session.ts'
import { useView } from '../state/view.ts'

/** Opens `trajectory` on its first stop, as if it had just been read. */
export function showTrajectory(trajectory: Trajectory): void {
  useSession.setState({
    runs: [
      {
        key: 'r1',
        found: {
          run: 'r1',
          drop: 'd1',
          format: trajectory.format,
          root: trajectory.root,
          layout: trajectory.writer,
          reasons: [],
          files: 0,
          bytes: 0,
        },
        alsoIn: [],
        summary: undefined,
        trajectory,
        phase: { kind: 'complete' },
        stale: false,
      },
    ],
  })
  useView.setState({
    screen: 'trace',
    run: 'r1',
    stop: 0,
    filter: 'all',
    preview: undefined,
    playing: false,
    touched: false,
  })
}
