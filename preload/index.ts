import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { CarriedApi } from '@core/contract/api';
import { CHANNELS } from '@core/contract/channels';
import { EVENT_NAMES } from '@core/contract/events';

const reader: CarriedApi = {
  ask: (channel, input) =>
    CHANNELS.includes(channel)
      ? ipcRenderer.invoke(channel, input)
      : Promise.reject(new Error('unknown channel')),
  on: (event, listener) => {
    if (!EVENT_NAMES.includes(event)) throw new Error('unknown event');
    const relay = (_: IpcRendererEvent, payload: Parameters<typeof listener>[0]): void => listener(payload);
    ipcRenderer.on(event, relay);
    return () => ipcRenderer.off(event, relay);
  },
};
contextBridge.exposeInMainWorld('reader', reader);
