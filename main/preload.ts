import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../shared/ipc/bridge.js';
import type { ChannelName } from '../shared/ipc/channels.js';
import { channelNames, eventNames } from '../shared/ipc/names.js';

/** Takes paths, which a page has no business to name: only `importFiles` makes them, from files that were really given. */
const channelOfPaths: ChannelName = 'import:files';

const bridge: Bridge = {
  call: (channel, input) => (channelNames.has(channel) && channel !== channelOfPaths ? ipcRenderer.invoke(channel, input) : refuse(channel)),
  on: (event, listener) => {
    if (!eventNames.has(event)) return () => undefined;
    // The event object would hand the page a sender; it gets the payload alone.
    const deliver = (_event: unknown, payload: Parameters<typeof listener>[0]): void => listener(payload);
    ipcRenderer.on(event, deliver);
    return () => void ipcRenderer.off(event, deliver);
  },
  importFiles: (files) => {
    const paths = files.flatMap((file) => (file instanceof File ? [webUtils.getPathForFile(file)] : [])).filter((path) => path !== '');
    return ipcRenderer.invoke(channelOfPaths, { paths });
  },
};

function refuse(name: unknown): Promise<{ ok: false; error: { code: 'input-invalid'; details: { channel: string } } }> {
  return Promise.resolve({ ok: false, error: { code: 'input-invalid', details: { channel: String(name).slice(0, 100) } } });
}

contextBridge.exposeInMainWorld('sourceline', bridge);
