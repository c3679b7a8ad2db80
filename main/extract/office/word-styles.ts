import { readXml } from './read-xml.js';

/** What a paragraph is by its style. */
export interface WordStyle {
  readonly role: 'title' | 'heading' | 'quote' | 'caption' | 'item' | 'plain';
  /** 1-9 on a heading. */
  readonly level: number | null;
}

interface StyleEntry {
  id: string;
  name: string;
  basedOn: string | null;
  outlineLevel: number | null;
  isList: boolean;
}

export const plainStyle: WordStyle = { role: 'plain', level: null };
/** Styles are based on others; more steps than this are a circle. */
const longestChain = 20;

/** The paragraph styles of a document by their id. Built-in styles have English names in every language. Source: ECMA-376 part 1, section 17.7 */
export function stylesOf(xml: string | null): ReadonlyMap<string, WordStyle> {
  const entries = xml === null ? new Map<string, StyleEntry>() : entriesOf(xml);
  return new Map([...entries.keys()].map((id) => [id, resolved(id, entries)]));
}

function entriesOf(xml: string): Map<string, StyleEntry> {
  const entries = new Map<string, StyleEntry>();
  let entry: StyleEntry | null = null;
  readXml(xml, {
    open: (name, attributes) => {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style' && attributes['w:type'] === 'paragraph') entry = { id: attributes['w:styleId'] ?? '', name: '', basedOn: null, outlineLevel: null, isList: false };
      if (entry !== null) noteProperty(entry, name, value);
    },
    close: (name) => {
      if (name !== 'w:style' || entry === null) return;
      entries.set(entry.id, entry);
      entry = null;
    },
    text: () => undefined,
  });
  return entries;
}

function noteProperty(entry: StyleEntry, name: string, value: string): void {
  if (name === 'w:name') entry.name = value.toLowerCase();
  else if (name === 'w:basedOn') entry.basedOn = value;
  else if (name === 'w:outlineLvl') entry.outlineLevel = Number(value);
  else if (name === 'w:numPr') entry.isList = true;
}

function resolved(id: string, entries: ReadonlyMap<string, StyleEntry>): WordStyle {
  let entry = entries.get(id);
  for (let step = 0; entry !== undefined && step < longestChain; step += 1) {
    const own = ownStyle(entry);
    if (own.role !== 'plain') return own;
    entry = entry.basedOn === null ? undefined : entries.get(entry.basedOn);
  }
  return plainStyle;
}

function ownStyle({ name, outlineLevel, isList }: StyleEntry): WordStyle {
  const level = /^heading ([1-9])$/u.exec(name)?.[1];
  if (name === 'title') return { role: 'title', level: 1 };
  if (level !== undefined) return { role: 'heading', level: Number(level) };
  if (outlineLevel !== null && outlineLevel < 9) return { role: 'heading', level: outlineLevel + 1 };
  if (/^(?:intense )?quote$|^block text$/u.test(name)) return { role: 'quote', level: null };
  if (name === 'caption') return { role: 'caption', level: null };
  return isList || /^list (?:bullet|number)/u.test(name) ? { role: 'item', level: null } : plainStyle;
}
