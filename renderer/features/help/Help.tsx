import { useEffect, useMemo, useRef } from 'react';
import { helpPage, helpStrings, type HelpPageId } from '../../../shared/strings/help.js';
import { words as parsed } from '../../../shared/strings/words.js';
import { useHelp } from '../../state/help-store.js';
import { openOverlay } from '../../state/shell-store.js';
import { startTour } from '../../state/tour-store.js';
import { Button } from '../../ui/Button.js';
import { KeyedText } from '../../ui/KeyedText.js';
import { ListBox } from '../../ui/ListBox.js';
import { Sheet } from '../../ui/Sheet.js';
import { findPages } from './find-pages.js';
import { markWords } from './mark-words.js';
import './help.css';

/** The help: pages in the order of the work, searched as one types, the page beside the list. */
export function Help() {
  const { page, words } = useHelp();
  const found = useMemo(() => findPages(words), [words]);
  const shown = found.includes(page) ? page : (found[0] ?? null);
  const head = (
    <>
      <Button size="small" onClick={takeTour}>{helpStrings.tour}</Button>
      <Button size="small" onClick={() => openOverlay('keys')}>{helpStrings.keys} <kbd>?</kbd></Button>
    </>
  );
  return (
    <Sheet className="help" title={helpStrings.title} head={head} onClose={() => openOverlay(null)}>
      <div className="help-columns">
        <nav aria-label={helpStrings.pages}>
          <input autoFocus className="input" type="search" value={words} aria-label={helpStrings.search} placeholder={helpStrings.search} onChange={(event) => useHelp.setState({ words: event.target.value })} />
          {shown !== null && <PageList found={found} shown={shown} />}
          <p className="visually-hidden" role="status">{words === '' ? '' : helpStrings.found(found.length)}</p>
        </nav>
        {shown === null ? <p className="help-none q3">{helpStrings.none}</p> : <Page key={shown} id={shown} words={words} />}
      </div>
    </Sheet>
  );
}

function PageList({ found, shown }: { readonly found: readonly HelpPageId[]; readonly shown: HelpPageId }) {
  const show = (to: number): void => {
    const page = found[to];
    if (page !== undefined) useHelp.setState({ page });
  };
  return (
    <ListBox className="help-pages" label={helpStrings.pages} at={found.indexOf(shown)} count={found.length} activeId={`help-${shown}`} onMove={show}>
      {found.map((id, at) => (
        <div key={id} id={`help-${id}`} role="option" aria-selected={id === shown} onClick={() => show(at)}>
          {helpPage(id).title}
        </div>
      ))}
    </ListBox>
  );
}

function Page({ id, words }: { readonly id: HelpPageId; readonly words: string }) {
  const { title, lead, sections } = helpPage(id);
  const article = useRef<HTMLElement>(null);
  useEffect(() => markWords(article.current, words), [words]);
  return (
    <article ref={article} className="help-page" tabIndex={0} aria-label={title}>
      <h1>{title}</h1>
      <p className="help-lead">
        <KeyedText text={parsed(lead)} />
      </p>
      {sections.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {paragraphs.map((paragraph, at) => (
            <p key={at}>
              <KeyedText text={paragraph} />
            </p>
          ))}
        </section>
      ))}
    </article>
  );
}

function takeTour(): void {
  openOverlay(null);
  void startTour();
}
