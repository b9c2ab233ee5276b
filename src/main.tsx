import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { startTheme } from './app/theme.ts'
import './app/theme.css'
import { getReadClient } from './state/clients.ts'
import { followAnalysis } from './state/analysis/followAnalysis.ts'
import { followFindings } from './state/findings/foundBefore.ts'
import { followLive } from './state/live/followLive.ts'
import { followSecrets } from './state/opening/runReading.ts'
import { followSelection } from './state/stage/screenshots.ts'
import { followPrices } from './state/prices/prices.ts'
import { startUrl } from './state/place/url.ts'

// Before the first paint: a page in the wrong colours for a moment is a flash.
startTheme()
// Warm when the first drop comes.
getReadClient()
startUrl()
// The first picture is asked for when its run is known, not when the stage has been rendered.
followSelection()
followSecrets()
followLive()
followAnalysis()
followFindings()
followPrices()

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<App />)
