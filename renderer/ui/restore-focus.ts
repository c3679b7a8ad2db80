/**
 * Gives the focus back to where it was; where that is gone, to the pane that is in front.
 *
 * Without this a closed field leaves the focus on the page itself, and the keys of the pane are dead.
 */
export function restoreFocus(before: Element | null): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  const place = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : document.querySelector<HTMLElement>('.pane [data-pane-focus]');
  place?.focus();
}
