/** A record with the given fields replaced; a field that is `undefined` keeps what it has. */
export function withPatch<T extends object>(record: T, patch: { readonly [Field in keyof T]?: T[Field] | undefined }): T {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  return { ...record, ...Object.fromEntries(given) };
}
