import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';

// The plainest Lexical with an article in it: what opening one in the reader is compared with. Runs in a page.
Object.assign(window, { showParagraphs, openEditable });

/** Shows the paragraphs in a new editor; how long it took until they were painted, in ms. */
function showParagraphs(paragraphs: readonly string[]): Promise<number> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const startedAt = performance.now();
  const editor = createEditor({ namespace: 'bare', editable: false, onError: (error) => { throw error; } });
  editor.setRootElement(root);
  editor.update(
    () => $getRoot().append(...paragraphs.map((words) => $createParagraphNode().append($createTextNode(words)))),
    { discrete: true },
  );
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - startedAt);
      port2.postMessage(null);
    });
  });
}

/** Shows the paragraphs in an editor to type in, the caret at the end of the one in the middle. */
function openEditable(paragraphs: readonly string[]): void {
  const root = document.createElement('div');
  root.contentEditable = 'true';
  document.body.replaceChildren(root);
  const editor = createEditor({ namespace: 'bare', onError: (error) => { throw error; } });
  registerRichText(editor);
  editor.setRootElement(root);
  editor.update(
    () => {
      $getRoot().append(...paragraphs.map((words) => $createParagraphNode().append($createTextNode(words))));
      $getRoot().getChildAtIndex(Math.floor(paragraphs.length / 2))?.selectEnd();
    },
    { discrete: true },
  );
  root.children[Math.floor(paragraphs.length / 2)]?.scrollIntoView({ block: 'center' });
  editor.focus();
}
