// The peer: Playwright's trace viewer, as shipped inside playwright-core, on a trace with as many
// actions as our run has turns.
import { existsSync, mkdirSync } from 'node:fs'
import { root } from '../scripts/run.mjs'
import { serve } from './serve.mjs'

/** @import { Browser } from 'playwright' */

const viewerFolder = `${root}node_modules/playwright-core/lib/vite/traceViewer`

/**
 * @param {Browser} browser
 * @param {number} actions
 */
export async function makeTrace(browser, actions) {
  const path = `${root}.cache/bench/trace${actions}.zip`
  if (existsSync(path)) return path
  mkdirSync(`${root}.cache/bench`, { recursive: true })
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } })
  const page = await context.newPage()
  await page.setContent(tracedPage)
  await context.tracing.start({ screenshots: true, snapshots: true })
  for (let action = 0; action < actions; action += 1) {
    await page.mouse.click(40 + (action % 900), 300)
    await page.waitForTimeout(40)
  }
  await context.tracing.stop({ path })
  await context.close()
  return path
}

/** A page of the size of a search result: every click changes a part of it, as in a real run. */
const tracedPage = `<style>body{font:14px sans-serif;margin:0}article{display:inline-block;width:180px;
height:130px;margin:6px;padding:8px;vertical-align:top;overflow:hidden}</style><h1>0</h1><main>${Array.from(
  { length: 300 },
  (
    _,
    n,
  ) => `<article style="background:linear-gradient(${n * 7}deg,hsl(${n * 11} 60% 60%),hsl(${n * 29} 70% 80%))">
<b>Offer ${n}</b><p>In stock, <i>delivered</i> on <u>Thursday</u></p><small>${n * 3}.99</small></article>`,
).join('')}</main><script>let n=0;addEventListener('click',()=>{n+=1;
document.querySelector('h1').textContent=n;document.querySelectorAll('article').forEach((e,k)=>{
if(k%5===n%5){e.style.background='linear-gradient('+(n*17+k)+'deg,hsl('+(n*17+k*11)+' 60% 60%),hsl('+(n*5+k)+' 80% 80%))';
e.querySelector('small').textContent=(n*k%400)+'.99'}})})</script>`

/**
 * Milliseconds from the change event until the list of actions is there and the snapshot of the
 * selected one has content: the counterpart of our stage.
 * @param {Browser} browser
 * @param {string} trace
 */
export async function openInTraceViewer(browser, trace) {
  const server = await serve(viewerFolder)
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  try {
    await page.addInitScript(watchTraceViewer)
    await page.goto(server.url)
    await page.waitForTimeout(500)
    await pick(page, trace)
    await page.waitForFunction(() => sessionStorage.getItem('t1') !== null, undefined, {
      timeout: 120_000,
    })
    return await page.evaluate(
      () => Number(sessionStorage.getItem('t1')) - Number(sessionStorage.getItem('t0')),
    )
  } finally {
    await context.close()
    server.close()
  }
}

/** @param {import('playwright').Page} page @param {string} trace */
async function pick(page, trace) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /select file/i }).click(),
  ])
  await chooser.setFiles(trace)
}

/** Runs in the page: its file input never enters the document, so its making is watched. */
function watchTraceViewer() {
  const create = document.createElement.bind(document)
  Object.assign(document, {
    createElement: (/** @type {string} */ name, /** @type {ElementCreationOptions} */ options) => {
      const element = create(name, options)
      if (name === 'input') {
        element.addEventListener('change', (event) =>
          sessionStorage.setItem('t0', String(performance.timeOrigin + event.timeStamp)),
        )
      }
      return element
    },
  })
  const look = () => {
    const isListed = document.querySelectorAll('.tree-view-entry').length > 1
    const frame = document.querySelector('iframe.snapshot-visible')
    const isShown =
      frame instanceof HTMLIFrameElement && (frame.contentDocument?.body?.innerText ?? '') !== ''
    if (sessionStorage.getItem('t0') !== null && isListed && isShown) {
      sessionStorage.setItem('t1', String(performance.timeOrigin + performance.now()))
      return
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
