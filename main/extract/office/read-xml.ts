import { Parser } from 'htmlparser2';
import { AppError } from '../../../shared/errors.js';
import { maxElementDepth } from '../limits.js';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Told of what an XML document holds, in order. Names have the prefixes the listener knows, whatever the document calls them. */
export interface XmlListener {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Prefixes by what their namespace ends in: transitional and strict documents have different hosts. Source: ECMA-376 part 1, annex A */
const prefixes: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml(?:\/2006)?\/main$/u, 'w:'],
  [/\/relationships$/u, 'r:'],
  [/\/markup-compatibility\/2006$/u, 'mc:'],
  [/\/officeDocument(?:\/2006)?\/math$/u, 'm:'],
  [/\/dc\/elements\/1\.1\/$/u, 'dc:'],
];

/**
 * Reads a document once, by events; nothing recurses and nothing is fetched.
 *
 * @throws {AppError} `damaged` when it declares a document type: Office forbids it, and only there can entities be made that
 * name files or grow without end; `too-deep` when elements are nested beyond the limit
 * Source: ECMA-376 part 2, section 8.1.4
 */
export function readXml(xml: string, listener: XmlListener): void {
  const names = new Names();
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > maxElementDepth) throw new AppError('too-deep', { limit: maxElementDepth });
        names.declare(attributes);
        listener.open(names.known(name), names.knownKeys(attributes));
      },
      onclosetag: (name) => {
        depth -= 1;
        listener.close(names.known(name));
      },
      ontext: (text) => listener.text(text),
      onprocessinginstruction: (name) => {
        if (/^!doctype/iu.test(name)) throw new AppError('damaged', { reason: 'document type declaration' });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
}

/** What a document calls the namespaces; declarations far inside are few and never contradict each other in real files. */
class Names {
  private readonly prefixOf = new Map<string, string>();
  private readonly cache = new Map<string, string>();

  declare(attributes: XmlAttributes): void {
    for (const [name, value] of Object.entries(attributes)) {
      if (!name.startsWith('xmlns')) continue;
      const known = prefixes.find(([ending]) => ending.test(value))?.[1];
      if (known === undefined) continue;
      this.prefixOf.set(name === 'xmlns' ? '' : `${name.slice(6)}:`, known);
      this.cache.clear();
    }
  }

  known(name: string): string {
    const cached = this.cache.get(name);
    if (cached !== undefined) return cached;
    const local = name.indexOf(':') + 1;
    const known = (this.prefixOf.get(name.slice(0, local)) ?? name.slice(0, local)) + name.slice(local);
    this.cache.set(name, known);
    return known;
  }

  knownKeys(attributes: XmlAttributes): XmlAttributes {
    const keys = Object.keys(attributes);
    return keys.length === 0 ? attributes : Object.fromEntries(keys.map((key) => [key.includes(':') ? this.known(key) : key, attributes[key] ?? '']));
  }
}
