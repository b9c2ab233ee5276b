interface Box {
  readonly width: number
  readonly height: number
}

/** jsdom does no layout: gives every element one size, and the window what components ask of it. */
export function layOut({ width, height }: Box): void {
  const sizes = {
    clientWidth: width,
    clientHeight: height,
    offsetWidth: width,
    offsetHeight: height,
  }
  for (const [name, value] of Object.entries(sizes)) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value })
  }
  HTMLElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, width, height)
  HTMLElement.prototype.scrollTo = scrollTo
  window.ResizeObserver = class {
    readonly #onResize: ResizeObserverCallback
    constructor(onResize: ResizeObserverCallback) {
      this.#onResize = onResize
    }
    observe(target: Element): void {
      const contentRect = new DOMRect(0, 0, width, height)
      const size = [{ inlineSize: width, blockSize: height }]
      const entry = {
        target,
        contentRect,
        borderBoxSize: size,
        contentBoxSize: size,
        devicePixelContentBoxSize: size,
      }
      this.#onResize([entry], this)
    }
    unobserve(): void {}
    disconnect(): void {}
  }
  window.matchMedia = (query: string) => ({
    matches:
      query === '(min-width: 768px)' ||
      query === '(min-width: 1024px)' ||
      query === '(min-width: 1280px)',
    media: query,
    onchange: null,
    addEventListener: () => {},
    removeEventListener: () => {},
    addListener: () => {},
    removeListener: () => {},
    dispatchEvent: () => false,
  })
}

function scrollTo(this: HTMLElement, to?: ScrollToOptions | number): void {
  if (typeof to === 'object') this.scrollTop = to.top ?? 0
}
