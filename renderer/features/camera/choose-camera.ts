/** A camera as the browser names it. */
export type CameraDevice = { readonly id: string; readonly label: string }

/** The camera that the desk wishes while it is there, else the one in use, else the first. */
export function chooseCamera(
  devices: readonly CameraDevice[],
  wishedId: string | null,
  currentId: string | null,
): CameraDevice | null {
  const find = (id: string | null) => devices.find((device) => device.id === id)
  return find(wishedId) ?? find(currentId) ?? devices[0] ?? null
}
