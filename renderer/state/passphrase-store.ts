import { create } from 'zustand';

/** What a passphrase is asked for: to open a case that waits, to make one, or to give, change or take away that of the open case. */
export type PassphraseQuestion =
  | { readonly kind: 'open'; readonly name: string }
  | { readonly kind: 'create' }
  | { readonly kind: 'set' };

/** The question on the screen. Passphrases themselves are never in a store: they live in the field until it is sent. */
export const usePassphraseQuestion = create<{ readonly question: PassphraseQuestion | null }>(() => ({ question: null }));

export function askPassphrase(question: PassphraseQuestion | null): void {
  usePassphraseQuestion.setState({ question });
}
