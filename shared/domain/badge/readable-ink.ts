const dark = '#111827'
const light = '#ffffff'

/** The ink, dark or white, that reads best on a colour `#rrggbb` (WCAG 2.2 relative luminance). */
export function readableInk(colour: string): string {
  const background = luminance(colour)
  const onDark = contrast(background, luminance(dark))
  return contrast(background, luminance(light)) >= onDark ? light : dark
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(colour.slice(at, at + 2)))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(hexadecimal: string): number {
  const part = Number.parseInt(hexadecimal, 16) / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
