import { create } from 'qrcode'
import type { QrErrorCorrection, QrMatrix } from '../../../shared/domain/badge/qr-encoder.ts'

/** Makes a QR code in the densest mode that its characters allow; null when the text is too long. */
export function encodeQr(text: string, errorCorrection: QrErrorCorrection): QrMatrix | null {
  const modules = modulesOf(text, errorCorrection)
  if (modules === null) return null
  return { size: modules.size, dark: (row, column) => modules.get(row, column) !== 0 }
}

function modulesOf(text: string, errorCorrectionLevel: QrErrorCorrection) {
  try {
    return create(text, { errorCorrectionLevel }).modules
  } catch (error) {
    if (error instanceof Error && /too big|cannot contain/i.test(error.message)) return null
    throw error
  }
}
