import { useLayoutEffect, useRef } from 'react'

type BadgeSvgProps = {
  /** A badge as main drew it. */
  readonly svg: string
  readonly className: string | undefined
  /** What a screen reader says of it; empty where the words beside it say it all. */
  readonly label: string
}

/** A badge as main drew it, in the page, so that its letters are those of the badge's typeface. */
export function BadgeSvg({ svg, className, label }: BadgeSvgProps) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml')
    documentElement.setAttribute('width', '100%')
    documentElement.setAttribute('height', '100%')
    place.current?.replaceChildren(document.importNode(documentElement, true))
  }, [svg])
  const said = label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return <div ref={place} className={className} {...said} />
}
