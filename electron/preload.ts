import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { CALL_CHANNEL, EVENT_CHANNEL, type Bridge } from '../shared/bridge.ts'

const bridge: Bridge = {
  invoke: (name, input) => ipcRenderer.invoke(CALL_CHANNEL, name, input) as never,
  on: (name, listener) => {
    const forward = (_event: IpcRendererEvent, pushed: string, payload: unknown) => {
      if (pushed === name) listener(payload as never)
    }
    ipcRenderer.on(EVENT_CHANNEL, forward)
    return () => ipcRenderer.off(EVENT_CHANNEL, forward)
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)
