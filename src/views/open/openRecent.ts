import { reopenRecent } from '../../state/opening/openFrom.ts'
import type { OpenOptions } from '../../state/opening/open.ts'
import type { Recent } from '../../state/recents/recentList.ts'
import { say } from '../../state/session.ts'

/** Opens a remembered drop; says why when the browser does not let us. */
export async function openSampleOrRecent(
  recent: Recent,
  startedAt: number,
  options: OpenOptions = {},
): Promise<void> {
  const result = await reopenRecent(recent, startedAt, options)
  if (result === 'denied')
    say('The browser was not given permission to read it again. Drop it, or allow it when asked.')
}
