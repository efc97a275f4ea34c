import type { Family } from './family.ts'

/** One tone: semitones from the desk's base note, start and length in seconds. */
export type Tone = {
  readonly semitones: number
  readonly start: number
  readonly length: number
  readonly shape: OscillatorType
}

/** Different in pitch and rhythm, so that nobody has to hear the loudness. */
const melodies: Record<Family, readonly Tone[]> = {
  welcome: [
    { semitones: 7, start: 0, length: 0.08, shape: 'triangle' },
    { semitones: 12, start: 0.09, length: 0.16, shape: 'triangle' },
  ],
  caution: [
    { semitones: 4, start: 0, length: 0.1, shape: 'triangle' },
    { semitones: 4, start: 0.18, length: 0.1, shape: 'triangle' },
  ],
  refused: [
    { semitones: -5, start: 0, length: 0.14, shape: 'square' },
    { semitones: -9, start: 0.16, length: 0.14, shape: 'square' },
    { semitones: -12, start: 0.32, length: 0.22, shape: 'square' },
  ],
  attention: [
    { semitones: 12, start: 0, length: 0.06, shape: 'sine' },
    { semitones: 9, start: 0.08, length: 0.06, shape: 'sine' },
    { semitones: 12, start: 0.16, length: 0.06, shape: 'sine' },
    { semitones: 9, start: 0.24, length: 0.12, shape: 'sine' },
  ],
}

/** Square waves carry further than sines of the same height. */
const gains: Partial<Record<OscillatorType, number>> = { square: 0.12, triangle: 0.45, sine: 0.5 }

const BASE_HERTZ = 523.25
/** What four neighbours are apart, in semitones. */
const DESK_SHIFTS = [0, 2, -2, 4] as const

let context: AudioContext | null = null

/** The tones of a family's sound. */
export function melodyOf(family: Family): readonly Tone[] {
  return melodies[family]
}

/** Opens the way to the loudspeaker: that takes a tenth of a second, for which the first verdict should not wait. */
export function prepareSound(): void {
  context ??= openContext()
}

/** Plays the sound of a family; `volume` runs from 0 to 1, `desk` shifts the pitch a little. */
export function playSound(family: Family, volume: number, desk: string): void {
  if (volume <= 0) return
  context ??= openContext()
  if (context.state === 'suspended') void context.resume()
  const shift = deskShift(desk)
  for (const tone of melodies[family]) playTone(context, tone, shift, volume)
}

function openContext(): AudioContext {
  return new AudioContext({ latencyHint: 'interactive' })
}

function playTone(audio: AudioContext, tone: Tone, shift: number, volume: number): void {
  const begin = audio.currentTime + tone.start
  const end = begin + tone.length
  const oscillator = new OscillatorNode(audio, {
    type: tone.shape,
    frequency: BASE_HERTZ * 2 ** ((tone.semitones + shift) / 12),
  })
  const gain = new GainNode(audio, { gain: 0 })
  gain.gain.setValueAtTime(0, begin)
  gain.gain.linearRampToValueAtTime(volume * (gains[tone.shape] ?? 0.4), begin + 0.008)
  gain.gain.setTargetAtTime(0, end - 0.03, 0.015)
  oscillator.connect(gain).connect(audio.destination)
  oscillator.start(begin)
  oscillator.stop(end + 0.05)
}

function deskShift(desk: string): number {
  const sum = [...desk].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0)
  return DESK_SHIFTS[sum % DESK_SHIFTS.length] ?? 0
}
