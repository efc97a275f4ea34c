/** How light a camera's picture is, as far as reading codes goes. */
export type Light = 'good' | 'dark' | 'bright' | 'glare'

const DARK_MEAN = 50
const BRIGHT_MEAN = 215
/** A pixel that is as good as white has lost what was on it. */
const BURNT = 250
const MOST_BURNT = 0.1

/**
 * Judges a small picture by its pixels (RGBA, a byte each): glare is a patch that is burnt out in a picture that is
 * otherwise not too bright, as a lamp in a phone's glass makes it.
 */
export function judgeLight(pixels: Uint8ClampedArray): Light {
  const count = Math.floor(pixels.length / 4)
  if (count === 0) return 'dark'
  let sum = 0
  let burnt = 0
  for (let place = 0; place < count * 4; place += 4) {
    const light = lightOf(pixels[place], pixels[place + 1], pixels[place + 2])
    sum += light
    if (light >= BURNT) burnt += 1
  }
  const mean = sum / count
  if (mean < DARK_MEAN) return 'dark'
  if (mean > BRIGHT_MEAN) return 'bright'
  return burnt / count > MOST_BURNT ? 'glare' : 'good'
}

/** Luma after ITU-R BT.709, 0 to 255. */
function lightOf(red = 0, green = 0, blue = 0): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
