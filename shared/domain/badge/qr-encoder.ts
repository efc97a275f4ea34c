/** A QR code as squares: `dark(row, column)` for 0 up to `size`, without the quiet zone. */
export type QrMatrix = {
  readonly size: number
  readonly dark: (row: number, column: number) => boolean
}

export type QrErrorCorrection = 'L' | 'M' | 'Q' | 'H'

/** Makes a QR code of a text, or null when no QR code is large enough for it. */
export type QrEncoder = (text: string, errorCorrection: QrErrorCorrection) => QrMatrix | null
