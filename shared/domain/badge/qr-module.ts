/** Resolutions of the label printers that are sold, in dots per inch. */
const labelDpis: readonly number[] = [203, 300, 600]

/** Modules finer than 13 mil (0.33 mm) are beyond many hand scanners. */
export const smallestModule = 0.33

/** How far the edge of a code may lie from where the preview shows it, in mm. */
const mostAside = 0.5

const step = 0.001

/**
 * The largest module, in mm, of a code of `size` modules a side with which each label printer sets the code's edge
 * within half a millimetre of it. `room` is the largest that fits; it is also the answer where a code has too many
 * modules, or too small ones, for that: then the printer's dots decide, and the code stays as readable as it can be.
 */
export function moduleForAll(room: number, size: number): number {
  for (let module = room; module >= smallestModule; module -= step) {
    const aside = labelDpis.map((dpi) => edgeAside({ module, room, size }, dpi))
    if (Math.max(...aside) <= mostAside) return module
  }
  return room
}

/** A code that is placed, its sizes in mm: one module, the largest that fits, and how many make a side. */
type Modules = { readonly module: number; readonly room: number; readonly size: number }

/** Dots along one module on such a printer: as near as whole dots come to it, and no more than there is room for. */
export function dotsOfModule({ module, room }: Omit<Modules, 'size'>, dpi: number): number {
  const dot = 25.4 / dpi
  // A hundredth of a dot, so that a module that is whole dots already stays so.
  const most = Math.floor(room / dot + 0.01)
  return Math.max(1, Math.min(Math.round(module / dot), most))
}

/** How far an edge comes to lie off at most: what the modules differ, and half a dot for the place of the first. */
function edgeAside({ module, room, size }: Modules, dpi: number): number {
  const dot = 25.4 / dpi
  return (size * Math.abs(module - dotsOfModule({ module, room }, dpi) * dot) + dot) / 2
}
