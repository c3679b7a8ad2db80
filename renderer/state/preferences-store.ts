import { create } from 'zustand';
import { defaultPreferences, type Preferences } from '../../shared/ipc/app-channels.js';
import { call } from '../app/api.js';

/** Preferences in force; the defaults stand until the settings are read. */
export const usePreferences = create<Preferences>(() => defaultPreferences);

export async function loadPreferences(): Promise<void> {
  usePreferences.setState(await call('app:preferences', {}));
}

/** Changes preferences at once and keeps them. */
export async function prefer(change: Partial<Preferences>): Promise<void> {
  usePreferences.setState(change);
  usePreferences.setState(await call('app:prefer', change));
}
