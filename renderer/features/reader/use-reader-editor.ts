import { useLayoutEffect, useState } from 'react';
import { createReaderEditor, fillReader } from '../../editor/reader-editor.js';
import { partsOf } from './reader-parts.js';
import { ReaderSurface } from './reader-surface.js';
import type { ReadingText } from './reading-text.js';

/** An article on the screen, and the places between its paragraphs that React fills. */
export interface ReaderView {
  readonly surface: ReaderSurface;
  readonly slots: ReadonlyMap<string, HTMLElement>;
}

/** Shows an article in a Lexical editor of its own below `root`. */
export function useReaderEditor(root: HTMLElement | null, reading: ReadingText): ReaderView | null {
  const [view, setView] = useState<ReaderView | null>(null);
  useLayoutEffect(() => {
    if (root === null) return;
    const editor = createReaderEditor();
    editor.setRootElement(root);
    fillReader(editor, partsOf(reading));
    const slots = new Map<string, HTMLElement>();
    for (const [key, name] of Object.entries(editor.getDecorators<string>())) {
      const element = editor.getElementByKey(key);
      if (element !== null) slots.set(name, element);
    }
    setView({ surface: new ReaderSurface(root, reading), slots });
    return () => {
      setView(null);
      editor.setRootElement(null);
    };
  }, [root, reading]);
  return view;
}
