import { useMemo, useState, type KeyboardEvent } from 'react';
import type { LedgerIndex } from '../../../shared/analysis/ledger-index.js';
import { citableOptions, type CitableOption } from './citable.js';

interface CitableChoice {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly options: readonly CitableOption[];
  /** Options that answer and are not drawn. */
  readonly hidden: number;
  readonly active: CitableOption | null;
  readonly activate: (key: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface CitableSetting {
  readonly withArticles: boolean;
  readonly mostShown: number;
  readonly onChoose: (option: CitableOption, how: 'cite' | 'quote') => void;
}

const pageStep = 8;

/** A list to choose citations from, worked from the search field above it: arrows move, Enter cites, Ctrl+Enter quotes. */
export function useCitable(index: LedgerIndex, { withArticles, mostShown, onChoose }: CitableSetting): CitableChoice {
  const [query, setQuery] = useState('');
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const all = useMemo(() => citableOptions(index, { query, withArticles }), [index, query, withArticles]);
  const options = useMemo(() => all.slice(0, mostShown), [all, mostShown]);
  const at = Math.max(0, options.findIndex((option) => option.key === activeKey));
  const active = options[at] ?? null;

  const move = (to: number): void => setActiveKey(options[Math.min(Math.max(to, 0), options.length - 1)]?.key ?? null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const moves: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + pageStep, PageUp: at - pageStep };
    const to = moves[event.key];
    if (to !== undefined) move(to);
    else if (event.key === 'Enter' && active !== null) onChoose(active, event.ctrlKey || event.metaKey ? 'quote' : 'cite');
    else return;
    event.preventDefault();
  };
  const search = (words: string): void => {
    setQuery(words);
    setActiveKey(null);
  };
  return { query, setQuery: search, options, hidden: all.length - options.length, active, activate: setActiveKey, onKeyDown };
}
