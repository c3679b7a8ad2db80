import { describe, expect, it } from 'vitest';
import { findPages } from '../../renderer/features/help/find-pages.js';
import { helpPage, helpPageIds } from '../../shared/strings/help.js';
import { keyGroups } from '../../shared/strings/key-map.js';
import { menuStrings } from '../../shared/strings/menu.js';
import { tourStrings } from '../../shared/strings/tour.js';
import { plainWords, words, type Words } from '../../shared/strings/words.js';

const texts: readonly Words[] = [...helpPageIds.flatMap((id) => [words(helpPage(id).lead), ...helpPage(id).sections.flatMap(({ paragraphs }) => paragraphs)]), ...Object.values(tourStrings.steps).map(({ text }) => text)];
/** A modifier alone, file endings and what is typed into a text stand as keys too. */
const typed = ['Shift', '.mhtml', '#', '-', '1.', '>'];

describe('the help', () => {
  it('names only keys that the key map has', () => {
    const known = new Set([...keyGroups.flatMap(({ rows }) => rows.flatMap(({ keys }) => keys)), ...typed]);
    const named = texts.flatMap((text) => text.flatMap((part) => (typeof part !== 'string' && 'key' in part ? [part.key] : [])));

    expect(named.filter((key) => !known.has(key))).toEqual([]);
  });

  it('names only commands that stand in the menu it says', () => {
    const commands = Object.values(menuStrings.commands);
    const named = texts.flatMap((text) => text.flatMap((part) => (typeof part !== 'string' && 'name' in part && part.name.includes(' › ') ? [part.name.split(' › ')[1] ?? ''] : [])));

    expect(named.filter((name) => !commands.some((command) => command === name))).toEqual([]);
  });

  it('finds pages by any of their words, those with them in a heading first', () => {
    expect(findPages('passphrase')[0]).toBe('safety');
    expect(findPages('independent ORIGINS')[0]).toBe('origins');
    expect(findPages('Shift T')).toContain('tagging');
    expect(findPages('nowherefound')).toEqual([]);
    expect(findPages(' ')).toEqual(helpPageIds);
  });

  it('keeps keys and names apart from the words around them', () => {
    expect(words('Press `c`, or **Tag › Claim**.')).toEqual(['Press ', { key: 'c' }, ', or ', { name: 'Tag › Claim' }, '.']);
    expect(plainWords(words('`c` tags'))).toBe('c tags');
  });
});
