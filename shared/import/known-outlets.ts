import outlets from '../../resources/outlets.json' with { type: 'json' };

/** Outlets by the host they publish at; a longer host wins over its parent. */
export const knownOutlets: Readonly<Record<string, string>> = outlets;
