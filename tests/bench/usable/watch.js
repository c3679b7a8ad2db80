// Loaded into the main process before the program: says on stdout when rows of the library are drawn and a key was answered.
void import('electron').then(({ app }) => {
  app.once('web-contents-created', (_event, contents) => {
    contents.once('dom-ready', () => void sayWhenUsable(contents));
  });
});

async function sayWhenUsable(contents) {
  await contents.executeJavaScript(`(${keyAnswered})()`);
  process.stdout.write('sourceline:usable\n');
}

/** Runs in the page: once rows are painted it presses a key in the list, and waits until the choice that moved is painted. */
async function keyAnswered() {
  const painted = (isDrawn) =>
    new Promise((resolve) => {
      const look = () => {
        if (!isDrawn()) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(null);
        });
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-activedescendant'] });
      look();
    });
  const list = () => document.querySelector('.library-list');
  await painted(() => list()?.querySelector('[role=option]') != null);
  const before = list().getAttribute('aria-activedescendant');
  list().dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
  await painted(() => list().getAttribute('aria-activedescendant') !== before);
}
