import { useEffect, useState } from 'react';
import { call } from '../../app/api.js';

/** An image of the case as an address the page can show; `loading` until it is there, `gone` where it is not. */
export type StoredImage = { readonly state: 'loading' } | { readonly state: 'gone' } | { readonly state: 'shown'; readonly address: string };

export function useStoredImage(sha256: string): StoredImage {
  const [image, setImage] = useState<StoredImage>({ state: 'loading' });
  useEffect(() => {
    let address: string | null = null;
    let isWanted = true;
    void call('images:read', { sha256 }).then(
      ({ bytes, type }) => {
        if (!isWanted) return;
        address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
        setImage({ state: 'shown', address });
      },
      () => isWanted && setImage({ state: 'gone' }),
    );
    return () => {
      isWanted = false;
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [sha256]);
  return image;
}
