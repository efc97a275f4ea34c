import { MOST_PIXELS } from '../../../../../shared/domain/badge/accept-picture.ts'
import { readPictureHeader } from '../../../../../shared/domain/badge/picture-header.ts'
import { LARGEST_PICTURE } from '../../../../../shared/model/badge-layout.ts'

/** No badge shows more pixels on one side than this: 13 cm at 300 dpi. */
const LONGEST_SIDE = 1_600

/**
 * The bytes of a picture file. One whose header is fine but that is too large for a layout is drawn smaller; all else
 * is handed on as it is, to be judged.
 */
export async function readPicture(file: File): Promise<Uint8Array> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const header = readPictureHeader(bytes)
  if (header === null || bytes.length <= LARGEST_PICTURE) return bytes
  if (header.width * header.height > MOST_PIXELS) return bytes
  const scale = Math.min(1, LONGEST_SIDE / Math.max(header.width, header.height))
  for (const step of [1, 0.6, 0.35]) {
    const smaller = await drawSmaller(file, header, scale * step)
    if (smaller !== null && smaller.length <= LARGEST_PICTURE) return smaller
  }
  return bytes
}

async function drawSmaller(
  file: File,
  { format, width, height }: { format: 'png' | 'jpeg'; width: number; height: number },
  scale: number,
): Promise<Uint8Array | null> {
  try {
    const [wide, high] = [width, height].map((side) => Math.max(1, Math.round(side * scale)))
    const image = await createImageBitmap(file)
    const canvas = new OffscreenCanvas(wide ?? 1, high ?? 1)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    image.close()
    const blob = await canvas.convertToBlob({ type: `image/${format}`, quality: 0.88 })
    return new Uint8Array(await blob.arrayBuffer())
  } catch {
    return null
  }
}
